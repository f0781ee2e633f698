package io.gridward.importer.check.value;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import java.util.List;
import java.util.Map;

/**
 * Q08: department codes are in the register. Names that the file leaves out are taken from it. An
 * empty register is no register: nothing is compared with it.
 */
public final class DepartmentCheck implements RowCheck {
    private static final List<Role> ROLES =
            List.of(
                    new Role("competent_code", "competent_name", Fault.UNKNOWN_DEPARTMENT),
                    new Role("owner_code", "owner_name", Fault.UNKNOWN_OWNER),
                    new Role("maintainer_code", "maintainer_name", Fault.UNKNOWN_OWNER),
                    new Role("department_code", "department_name", Fault.UNKNOWN_DEPARTMENT),
                    new Role("opposite_code", "opposite_name", Fault.UNKNOWN_DEPARTMENT));

    private final Map<String, String> departments;
    private final List<Role> roles;

    /** Compares the department attributes of a layer with a register: names by code. */
    public DepartmentCheck(Layer layer, Map<String, String> departments) {
        this.departments = departments;
        this.roles = ROLES.stream().filter(r -> layer.find(r.nameAttribute()).isPresent()).toList();
    }

    @Override
    public void check(CheckedRow row) {
        if (departments.isEmpty()) {
            return;
        }
        for (Role role : roles) {
            String code = row.text(role.codeAttribute());
            if (code == null) {
                continue;
            }
            String name = departments.get(code);
            if (name == null) {
                row.fault(role.fault(), role.codeAttribute(), code, "");
            } else {
                row.putIfAbsent(role.nameAttribute(), name);
            }
        }
    }

    private record Role(String codeAttribute, String nameAttribute, Fault fault) {}
}
