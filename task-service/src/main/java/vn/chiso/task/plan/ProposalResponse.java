package vn.chiso.task.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be done with a draft; nothing of it happens by itself. */
@Schema(name = "PlanProposals")
record ProposalResponse(
        List<SharedCause> sharedCauses,

        @Schema(description = "Criteria with full marks that may be taken over as items to be maintained")
        List<FullMark> maintain,

        @Schema(description = "Items by the points that can be won back, most first")
        List<Priority> priorities) {

    @Schema(name = "SharedCauseProposal")
    record SharedCause(
            SharedCauses.Basis basis,

            @Schema(description = "What they have in common", examples = "22 hồ sơ")
            String subject,

            @Schema(description = "False where the number is the same but the reasons speak of different matters")
            boolean sameMatter,

            List<Member> items,
            BigDecimal lostPoints) {

        static SharedCause from(SharedCauses.Offer offer) {
            return new SharedCause(
                    offer.basis(),
                    offer.subject(),
                    offer.sameMatter(),
                    offer.items().stream()
                            .map(item -> new Member(item.id(), item.criterionCode(), item.reason()))
                            .toList(),
                    offer.items().stream()
                            .map(PlanItem::lostPoints)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Schema(name = "SharedCauseMember")
    record Member(UUID itemId, String criterionCode, String reason) {}

    @Schema(name = "PlanPriority")
    record Priority(UUID itemId, String criterionCode, BigDecimal pointsToWin) {}
}
