package io.gridward.core.citycase;

import static io.gridward.core.citycase.Town.ACCEPTOR;
import static io.gridward.core.citycase.Town.DISPATCHER;
import static io.gridward.core.citycase.Town.INSPECTOR;
import static io.gridward.core.citycase.Town.LEADER;
import static io.gridward.core.citycase.Town.OTHER_UNIT;
import static io.gridward.core.citycase.Town.SUPERVISOR;
import static io.gridward.core.citycase.Town.UNIT;

import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Somebody who does to cases whatever he may, drawn by a seed. */
final class CaseHand {
    private static final List<Mover> PEOPLE =
            List.of(
                    INSPECTOR,
                    ACCEPTOR,
                    LEADER,
                    DISPATCHER,
                    UNIT,
                    OTHER_UNIT,
                    ACCEPTOR,
                    LEADER,
                    DISPATCHER,
                    UNIT,
                    SUPERVISOR);

    private final Cases cases;
    private final Random random;

    CaseHand(Cases cases, long seed) {
        this.cases = cases;
        this.random = new Random(seed);
    }

    /** Something that somebody may do to a case as it stands, if there is anything. */
    Optional<Deed> draw(CaseFile file) {
        Mover mover = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<MoveRule> possible = Cases.possible(file, mover);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        CaseMove move = possible.get(random.nextInt(possible.size())).move();
        return Optional.of(new Deed(file.caseNo(), step(move, file), mover));
    }

    /** A step with all that any move could need. */
    private CaseStep step(CaseMove move, CaseFile file) {
        boolean filing = move == CaseMove.FILE;
        CaseStep all =
                CaseStep.of(move, file.revision())
                        .because("理由")
                        .to(random.nextBoolean() ? "D1" : "D2")
                        .by(INSPECTOR.name())
                        .saying(random.nextInt(3) > 0)
                        .adding(1 + random.nextInt(3));
        CaseStep placed = move == CaseMove.RELOCATE ? all.at(Town.place(122.071, 46.081)) : all;
        return filing ? placed.under(Town.condition()) : placed;
    }

    /** What one wants to do. */
    record Deed(String caseNo, CaseStep step, Mover mover) {}

    CaseFile make(Deed deed) {
        return cases.make(deed.caseNo(), deed.step(), deed.mover());
    }
}
