package io.gridward.web.citycase;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.report.ReportAnswer;
import io.gridward.core.citycase.report.Reporting;
import io.gridward.core.citycase.report.Whereabouts;
import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.words.DepartmentNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the steps that somebody asks for. */
@Component
final class CaseSteps {
    private final Cases cases;
    private final Reporting reporting;
    private final Accounts accounts;
    private final DepartmentNames departments;

    CaseSteps(Cases cases, Reporting reporting, Accounts accounts, DepartmentNames departments) {
        this.cases = cases;
        this.reporting = reporting;
        this.accounts = accounts;
        this.departments = departments;
    }

    /** A case after a step; rerouted when a moved pin has another body answer. */
    record Made(CaseFile file, @Nullable LocalText rerouted) {}

    /**
     * @param key idempotency key; null for none
     */
    Made make(CaseFile file, MoveBody body, Mover mover, @Nullable String key) {
        try {
            return body.move() == CaseMove.RELOCATE
                    ? move(file, body, mover, key)
                    : step(file, body, mover, key);
        } catch (CaseRefused e) {
            throw e.kind() == CaseRefused.Kind.STALE ? withLegal(file, e) : e;
        }
    }

    /** A retry is answered by its key, so what is wrong with its words comes after that. */
    private Made step(CaseFile file, MoveBody body, Mover mover, @Nullable String key) {
        String department = department(file, body);
        requireInspector(body.inspector());
        return new Made(cases.make(file.caseNo(), body.step(file, department, key), mover), null);
    }

    private Made move(CaseFile file, MoveBody body, Mover mover, @Nullable String key) {
        Whereabouts there =
                new Whereabouts.AtPoint(
                        body.lon(), body.lat(), null, file.text(CaseField.COMPONENT_CODE));
        ReportAnswer answer = reporting.move(file.caseNo(), body.revision(), there, mover, key);
        return new Made(Objects.requireNonNull(answer.file()), answer.rerouted());
    }

    /** The body that is named, or for a first dispatch the one that answers by the lists. */
    private @Nullable String department(CaseFile file, MoveBody body) {
        String advised = file.text(CaseField.ADVISED_CODE);
        String code = body.department();
        if (code == null) {
            return body.move() == CaseMove.DISPATCH ? advised : null;
        }
        if (!code.equals(advised) && !departments.list().containsKey(code)) {
            throw BadParameter.of(
                    "department",
                    code,
                    LocalText.of(
                            "现有单位的代码（见 /api/departments）",
                            "the code of a department (see /api/departments)"));
        }
        return code;
    }

    private void requireInspector(@Nullable String name) {
        boolean is =
                name == null
                        || accounts.find(name)
                                .filter(s -> s.account().roles().contains(Role.INSPECTOR))
                                .isPresent();
        if (!is) {
            throw BadParameter.of(
                    "inspector", name, LocalText.of("监督员的帐号", "the account of an inspector"));
        }
    }

    private CaseRefused withLegal(CaseFile seen, CaseRefused stale) {
        return new CaseRefused(
                stale.kind(),
                String.valueOf(stale.getMessage()),
                CaseMachine.legal(cases.get(seen.caseNo()).state()));
    }
}
