package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    @Test
    void a_mail_that_is_sent_again_after_a_failure_is_there_once(@TempDir Path folder) throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        MailFolder mails = new MailFolder(folder, names -> {
            if (broken.get()) {
                throw new IOException("the disk is gone");
            }
        });
        mails.keep(mail("one"));
        broken.set(true);
        assertThatThrownBy(() -> mails.keep(mail("two"))).isInstanceOf(MessagingException.class);
        assertThat(subjects(mails)).containsExactly("one");
        broken.set(false);
        mails.keep(mail("two"));
        assertThat(subjects(mails)).containsExactly("one", "two");
        // Also by who finds a number missing.
        MailFolder found = new MailFolder(folder);
        found.keep(mail("three"));
        assertThat(subjects(found)).containsExactly("one", "two", "three");
    }

    private static MimeMessage mail(String subject) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setSubject(subject, "UTF-8");
        mail.setText("Kính gửi đồng chí", "UTF-8");
        return mail;
    }

    private static List<String> subjects(MailFolder mails) throws IOException, MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails.messages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }
}
