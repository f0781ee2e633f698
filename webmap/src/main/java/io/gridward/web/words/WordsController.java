package io.gridward.web.words;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.web.fault.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words that a page shows and sends: types, departments, states, moves, sources. */
@RestController
class WordsController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);
    private static final List<String> KINDS = List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER);

    private final TypeCatalog types;
    private final DepartmentNames departments;

    WordsController(TypeCatalog types, DepartmentNames departments) {
        this.types = types;
        this.departments = departments;
    }

    /** Types of a scheme. */
    record Types(List<Type> types) {}

    /** A type; major is the name of its class. */
    record Type(String kind, String code, String name, String major) {}

    /** Departments by code. */
    record Departments(List<Department> departments) {}

    /** A department. */
    record Department(String code, String name) {}

    /** The machine: states, and who may do what in which. */
    record Machine(List<State> states, List<Move> moves, List<Source> sources) {}

    /** A state. */
    record State(String state, LocalText title, boolean end, boolean timed) {}

    /**
     * A row of the machine.
     *
     * @param from states in which it is possible; none for the report
     * @param to the state that follows; null where it stays or goes back
     */
    record Move(
            String move,
            LocalText title,
            List<String> from,
            @Nullable String to,
            List<String> roles,
            List<String> needs) {
        static Move of(MoveRule rule) {
            return new Move(
                    rule.move().name(),
                    rule.move().title(),
                    rule.from().stream().sorted().map(CaseState::name).toList(),
                    rule.to() == null ? null : rule.to().name(),
                    rule.roles().stream().sorted().map(Role::name).toList(),
                    rule.needs().stream().sorted().map(n -> NeedWord.of(n, true)).toList());
        }
    }

    /** Where a report comes from. */
    record Source(String source, LocalText title) {}

    @Operation(summary = "部件与事项的类型 / Types of components and matters")
    @GetMapping(path = "/api/types", produces = JSON)
    Types types(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = TypeCatalog.GBT_47678_5_2026) String scheme) {
        if (kind != null) {
            require("kind", kind, KINDS);
        }
        require("scheme", scheme, SCHEMES);
        return new Types(
                KINDS.stream()
                        .filter(k -> kind == null || k.equals(kind))
                        .flatMap(k -> types.list(scheme, k).stream())
                        .map(t -> new Type(t.kind(), t.code(), t.minorName(), t.majorName()))
                        .toList());
    }

    private static void require(String name, String value, List<String> possible) {
        if (!possible.contains(value)) {
            throw BadParameter.of(
                    name, value, LocalText.of(possible + " 之一", "one of " + possible));
        }
    }

    @Operation(summary = "今天的单位 / Departments of today")
    @GetMapping(path = "/api/departments", produces = JSON)
    Departments departments() {
        return new Departments(
                departments.list().entrySet().stream()
                        .map(e -> new Department(e.getKey(), e.getValue()))
                        .toList());
    }

    @Operation(summary = "案卷的状态、动作与来源 / States, moves and sources of cases")
    @GetMapping(path = "/api/case-machine", produces = JSON)
    Machine machine() {
        return new Machine(
                Arrays.stream(CaseState.values())
                        .map(s -> new State(s.name(), s.title(), s.isEnd(), s.isTimed()))
                        .toList(),
                CaseMachine.rules().stream().map(Move::of).toList(),
                Arrays.stream(CaseSource.values())
                        .map(s -> new Source(s.code(), s.title()))
                        .toList());
    }
}
