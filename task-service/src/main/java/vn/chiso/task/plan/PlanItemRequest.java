package vn.chiso.task.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new item of a draft. Units may be left out where the tasks of the item have parties of their own. */
@Schema(name = "NewPlanItem", examples = """
            {"content": {"kind": "REMEDY", "sectionCode": "VI", "number": "1", "criterionCode": "VI.2.b",
                         "title": "Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến",
                         "maxPoints": 2, "points": 1.14, "lostPoints": 0.86, "reason": "Đạt 57%"}}""")
record PlanItemRequest(
        @NotNull @Valid PlanItemContent content,

        @Size(max = 20) List<@NotNull UUID> leadUnitIds,
        @Size(max = 100) List<@NotNull UUID> cooperatingUnitIds) {

    PlanItemRequest {
        leadUnitIds = leadUnitIds == null
                ? List.of()
                : leadUnitIds.stream().distinct().toList();
        cooperatingUnitIds = cooperatingUnitIds == null
                ? List.of()
                : cooperatingUnitIds.stream().distinct().toList();
    }
}
