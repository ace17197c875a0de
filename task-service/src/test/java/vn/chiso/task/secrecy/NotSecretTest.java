package vn.chiso.task.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** No text that people enter escapes the rule, whoever adds a request. */
@QuarkusTest
class NotSecretTest extends TaskTest {

    private static final Map<String, Object> SECRET = Map.of("reason", "Theo tài liệu MẬT số 12");

    /** Not free: held to a grammar. */
    private static final Set<String> GRAMMARS = Set.of("RecurrenceRequest.rule");

    @Test
    void every_text_of_every_request_is_held_to_it() {
        var texts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.chiso.task").stream()
                        .filter(NotSecretTest::isEntered)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(NotSecretTest::isText)
                        .toList();

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts).filteredOn(text -> !isGuarded(text)).isEmpty();
    }

    private static boolean isEntered(JavaClass type) {
        boolean request = type.getName().matches(".*Request(\\$.*)?|.*\\.(PlanItemContent|Assignee)");
        return request && type.reflect().isRecord();
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                || component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>");
    }

    private static boolean isGuarded(RecordComponent component) {
        var where = component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0]
                : component.getAnnotatedType();
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return GRAMMARS.contains(name)
                || Stream.of(where, component.getAccessor()).anyMatch(NotSecretTest::isGuarded);
    }

    private static boolean isGuarded(AnnotatedElement text) {
        return text.isAnnotationPresent(NotSecret.class) || text.isAnnotationPresent(Pattern.class);
    }

    @Test
    void a_revision_and_the_steps_of_the_work_are_held_to_it_too() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        var task = PlanApi.task("Việc", "trước ngày 20/11/2024", PlanApi.unit(VinhLinh.INSPECTORATE));
        PlanApi.addedTask(plan, item, task);
        TaskApi.issue(plan).then().statusCode(200);
        var secret = PlanApi.item("UNSPECIFIED", "I", "2", "Xử lý tài liệu MẬT số 12");

        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of(
                        "reason", "Bổ sung", "addItems", List.of(Map.of("content", secret, "tasks", List.of(task)))))
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-secret"))
                .body("errors.pointer", contains("/addItems/0/content/title"));

        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.step(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), assignment, "refusal", SECRET)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        TaskApi.step(asCoordinator(), assignment, "recall", SECRET)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-secret"));
    }
}
