package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for every date and every text; {@code -Dchiso.seed=…} tries others than those of every day. */
class DeadlinePropertyTest {

    private static final int RUNS = 3_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 36_500;

    private static final List<String> WORDS = List.of(
            "trước",
            "ngày",
            "đến",
            "hết",
            "quý",
            "III",
            "tháng",
            "năm",
            "5/2024",
            "31/3/2024",
            "và",
            "khi có",
            "sau khi",
            "hoàn thành",
            "đạt",
            "100%",
            "thường xuyên",
            "theo quy định",
            "riêng",
            "hàng",
            "06 tháng,",
            "của tỉnh",
            "báo cáo",
            "chậm nhất",
            "từ nay",
            "trong",
            ",",
            ";");

    private static final List<String> ADVERSARIAL = List.of(
            "đạt 1% ",
            "hoàn thành ",
            "theo theo ",
            "và ",
            ", ",
            "a, ",
            "quý i, ii, ",
            "hàng tháng, ",
            "1/1/",
            "trước ",
            "khi có ",
            "sau khi x và ",
            "tháng ",
            "thường xuyên và ",
            "6 tháng, năm, ",
            "a",
            "\u0301",
            " ",
            "đến 1/1/2024 đạt 1% ",
            "\u1EA5");

    private final long seed = Long.getLong("chiso.seed", 20_240_331L);
    private final Random random = new Random(seed);

    private LocalDate anyDay() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String written(LocalDate day) {
        List<BiFunction<LocalDate, String, String>> forms = List.of(
                (d, s) -> d.getDayOfMonth() + s + d.getMonthValue() + s + d.getYear(),
                (d, s) -> "%02d%s%02d%s%d".formatted(d.getDayOfMonth(), s, d.getMonthValue(), s, d.getYear()),
                (d, s) -> d.getDayOfMonth() + " tháng " + d.getMonthValue() + " năm " + d.getYear());
        return any(forms).apply(day, any(List.of("/", "-", ".", " / ")));
    }

    @Test
    void every_day_of_the_century_is_due_on_itself_however_it_is_written() {
        for (int run = 0; run < RUNS; run++) {
            LocalDate day = anyDay();
            String form =
                    any(List.of("trước ngày ", "Trước ", "chậm nhất ngày ", "đến ", "Đến hết ngày ", "từ nay đến "));
            String text =
                    Normalizer.normalize(form + written(day), any(List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)));

            DeadlineReading reading = DeadlineReader.read(text, ReadingContext.unknown());

            assertThat(reading.dueOn()).as("%s (seed %d)", text, seed).contains(day);
            assertThat(reading.confidence()).as("%s (seed %d)", text, seed).isEqualTo(100);
            boolean weekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            assertThat(reading.warnings().contains(DeadlineWarning.WEEKEND))
                    .as("%s (seed %d)", text, seed)
                    .isEqualTo(weekend);
        }
    }

    @Test
    void a_period_ends_on_its_last_day_and_what_is_before_it_the_day_before_its_first() {
        for (int run = 0; run < RUNS; run++) {
            LocalDate day = anyDay();
            String month = "tháng " + day.getMonthValue() + "/" + day.getYear();

            assertThat(DeadlineReader.read("Hoàn thành trong " + month, ReadingContext.unknown())
                            .dueOn())
                    .as("%s (seed %d)", month, seed)
                    .contains(day.withDayOfMonth(day.lengthOfMonth()));
            assertThat(DeadlineReader.read("trước " + month, ReadingContext.unknown())
                            .dueOn())
                    .as("%s (seed %d)", month, seed)
                    .contains(day.withDayOfMonth(1).minusDays(1));
        }
    }

    @Test
    void whatever_is_written_is_kept_and_either_understood_or_warned_of() {
        for (int run = 0; run < RUNS; run++) {
            String text = String.join(
                    " ",
                    IntStream.range(0, random.nextInt(12))
                            .mapToObj(_ -> any(WORDS))
                            .toList());

            DeadlineReading reading = DeadlineReader.read(text, new ReadingContext(2024, FIRST));

            assertThat(reading.text()).isEqualTo(text);
            if (reading.deadline() instanceof Deadline.None) {
                assertThat(reading.confidence()).as("%s (seed %d)", text, seed).isZero();
                assertThat(reading.warnings()).as("%s (seed %d)", text, seed).isNotEmpty();
            } else {
                assertThat(reading.confidence()).as("%s (seed %d)", text, seed).isPositive();
            }
        }
    }

    @Test
    void a_text_with_two_dates_is_never_understood_as_one() {
        for (int run = 0; run < RUNS; run++) {
            LocalDate first = anyDay();
            LocalDate second = anyDay();
            String text = any(List.of("trước ngày ", "đến ", "chậm nhất ngày "))
                    + written(first)
                    + any(List.of(" và ", ", ", " hoàn thành, riêng ", " đạt 80%, ", " ", "; "))
                    + any(List.of("", "đến "))
                    + written(second);

            DeadlineReading reading = DeadlineReader.read(text, ReadingContext.unknown());

            if (reading.deadline() instanceof Deadline.Compound compound) {
                assertThat(compound.parts())
                        .as("%s (seed %d)", text, seed)
                        .extracting(part -> part.deadline().dueOn().orElse(null))
                        .containsExactly(first, second);
                assertThat(reading.confidence()).as("%s (seed %d)", text, seed).isLessThan(100);
            } else {
                assertThat(reading.deadline()).as("%s (seed %d)", text, seed).isEqualTo(new Deadline.None());
            }
        }
    }

    @Test
    void no_text_of_any_length_takes_long() {
        long begun = System.nanoTime();
        int texts = 0;
        for (String piece : ADVERSARIAL) {
            for (String end : List.of("", "!", " trước ngày 31/3/2024", " 99/99/9999")) {
                String text = piece.repeat(DeadlineReader.LONGEST_TEXT / piece.length());
                String whole =
                        text.substring(0, Math.min(text.length(), DeadlineReader.LONGEST_TEXT - end.length())) + end;
                DeadlineReader.read(whole, new ReadingContext(2024, FIRST));
                texts++;
            }
        }
        long each = (System.nanoTime() - begun) / 1_000_000 / texts;

        assertThat(each).as("milliseconds a text of %d", texts).isLessThan(50);
    }

    @Test
    void bytes_that_are_no_text_do_no_harm() {
        for (int run = 0; run < RUNS; run++) {
            String text = random.ints(random.nextInt(60), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(DeadlineReader.read(text, ReadingContext.unknown()).text())
                    .isEqualTo(text);
        }
    }
}
