package io.gridward.web.edit;

import io.gridward.core.edit.RowJudge.Judgement;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.Move;
import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.importer.activation.CoverageProof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What publishing an edit would bring about.
 *
 * @param judged what the checks of imports say of the areas
 * @param proof gaps and conflicts it would make; null for layers of which no coverage is proved
 * @param summary components that would get another grid or body
 * @param components the first of them
 * @param casesCompared open cases on the ground
 * @param casesMoved how many of them would get another grid or body
 * @param cases the first of them
 */
record Consequences(
        Judgement judged,
        @Nullable CoverageProof proof,
        ReassignmentSummary summary,
        List<Move> components,
        long casesCompared,
        long casesMoved,
        List<Move> cases) {
    private static final int MOST_TOLD = 5;

    Consequences {
        components = List.copyOf(components);
        cases = List.copyOf(cases);
    }

    /** What the checks object to, in words; null when they do not. */
    @Nullable LocalText objection() {
        if (judged.objections().isEmpty()) {
            return null;
        }
        StringBuilder zh = new StringBuilder("检查未通过：");
        StringBuilder en = new StringBuilder("the checks object: ");
        judged.objections().stream()
                .limit(MOST_TOLD)
                .map(o -> o.finding())
                .forEach(
                        f -> {
                            zh.append("%s（%s）；".formatted(f.message().zh(), f.check()));
                            en.append("%s (%s); ".formatted(f.message().en(), f.check()));
                        });
        return LocalText.of(zh.toString(), en.toString().strip());
    }

    /** What stands in the way unless a reason is given, for the audit; null when nothing does. */
    @Nullable String against() {
        return proof == null || proof.blocking().isEmpty()
                ? null
                : "%d new gaps, %d new conflicts".formatted(proof.gaps(), proof.conflicts());
    }

    /** The same for whoever asked. */
    LocalText blocked() {
        long gaps = proof == null ? 0 : proof.gaps();
        long conflicts = proof == null ? 0 : proof.conflicts();
        return LocalText.of(
                "将出现新空白 %d 处、新冲突 %d 处；请改正，或说明仍要保存的理由".formatted(gaps, conflicts),
                "there would be %d new gaps and %d new conflicts: mend them, or give a reason for saving all the same"
                        .formatted(gaps, conflicts));
    }
}
