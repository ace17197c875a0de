package vn.chiso.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** A person's own messages; nobody else's exist for the caller. */
@ApplicationScoped
public class InboxService {

    private final InboxRepository messages;
    private final Caller caller;
    private final BusinessClock clock;

    InboxService(InboxRepository messages, Caller caller, BusinessClock clock) {
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    /** Joins the transaction that marks the reminder as sent, so that the message exists exactly once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID post(InboxPost post, Instant at) {
        var message = new InboxMessage(post, at);
        messages.persist(message);
        return message.id();
    }

    /** As {@link #post}, for what no business date decides. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID postNow(InboxPost post) {
        return post(post, clock.now());
    }

    /** As {@link #post}, for the many of a sweep. @return their ids, in the order of the posts */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> postAll(List<InboxPost> posts, Instant at) {
        var added = posts.stream().map(post -> new InboxMessage(post, at)).toList();
        messages.insertAll(added);
        return added.stream().map(InboxMessage::id).toList();
    }

    @Transactional
    Page<InboxMessageResponse> find(boolean unreadOnly, PageRequest page) {
        var before = page.cursor() == null ? null : Cursor.decodeId(page.cursor());
        var rows = messages.page(ownName(), unreadOnly, before, page.limit());
        return Page.of(rows, page.limit(), message -> List.of(message.id().toString()))
                .map(InboxMessage::response);
    }

    @Transactional
    InboxMessageResponse find(UUID id) {
        return require(id).response();
    }

    @Transactional
    InboxMessageResponse read(UUID id, ExpectedVersion expected) {
        return change(id, expected, InboxMessage::read);
    }

    @Transactional
    InboxMessageResponse acknowledge(UUID id, ExpectedVersion expected) {
        return change(id, expected, InboxMessage::acknowledge);
    }

    private InboxMessageResponse change(UUID id, ExpectedVersion expected, BiConsumer<InboxMessage, Instant> change) {
        var message = require(id);
        expected.check(message.version());
        change.accept(message, clock.now());
        messages.flush();
        return message.response();
    }

    /** In lower case, as contacts have it. */
    private String ownName() {
        return caller.username().toLowerCase(Locale.ROOT);
    }

    private InboxMessage require(UUID id) {
        return messages.findOwn(id, ownName()).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}
