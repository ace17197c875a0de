package vn.chiso.bench.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.ReadingContext;

/** Deadlines as real plans and notices word them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeadlineMicrobench {

    /** One of every kind that documents have. */
    static final List<String> TEXTS = List.of(
            "trước ngày 10/12/2023",
            "chậm nhất ngày 24/11/2023",
            "từ nay đến cuối năm 2023",
            "Hoàn thành trong quý III/2024",
            "Hoàn thành trước tháng 11/2024",
            "Ngày 30 tháng cuối cùng của quý",
            "Hàng quý, 06 tháng, năm",
            "Thường xuyên và theo đề xuất của các cơ quan, đơn vị",
            "Sau khi có quyết định giao dự toán",
            "Khi có phản ánh, kiến nghị",
            "Theo tiến độ tỉnh giao",
            "Ban hành DMHS trong tháng 01/2024 và lập hồ sơ sau khi đã giải quyết xong công việc");

    private static final int COUNT = 12;

    /** Names no deadline at all, so that every form of the grammar is tried in vain. */
    private static final String PROSE = "Đôn đốc cập nhật, phê duyệt, đối soát thông tin ".repeat(8);

    private final ReadingContext context = new ReadingContext(2024, LocalDate.of(2023, 11, 23));

    /** The mean of all kinds. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void deadlineText(Blackhole hole) {
        for (var text : TEXTS) {
            hole.consume(read(text));
        }
    }

    @Benchmark
    public DeadlineReading longProse() {
        return read(PROSE);
    }

    DeadlineReading read(String text) {
        return DeadlineReader.read(text, context);
    }
}
