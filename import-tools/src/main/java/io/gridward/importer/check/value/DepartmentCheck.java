package io.gridward.importer.check.value;

import static io.gridward.importer.check.RepairKind.REGISTER_NAME;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RowCheck;
import java.util.List;
import java.util.Map;

/**
 * Q08: department codes are in the register, and names are those of their codes; codes of 18
 * characters have the check character of a unified social credit code (GB 32100-2015). Names that
 * the file leaves out are taken from the register. An empty register is no register: nothing is
 * compared with it, and only the check character tells a wrong code.
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
    private final List<Place> places;
    private final boolean register;

    /** Compares the department attributes of a layer with a register: names by code. */
    public DepartmentCheck(Layer layer, Map<String, String> departments) {
        this.departments = departments;
        this.register = layer.name().equals("department");
        this.places =
                ROLES.stream()
                        .filter(r -> layer.find(r.nameAttribute()).isPresent())
                        .map(
                                r ->
                                        new Place(
                                                r,
                                                layer.indexOf(r.codeAttribute()),
                                                layer.indexOf(r.nameAttribute())))
                        .toList();
    }

    @Override
    public void check(CheckedRow row) {
        for (Place place : places) {
            String code = place.code() < 0 ? null : (String) row.values()[place.code()];
            if (code != null) {
                role(row, place, code);
            }
        }
        if (register) {
            String code = row.text("code");
            if (code != null && wrongCreditCode(code)) {
                row.fault(Fault.BAD_CREDIT_CODE, "code", code, "");
            }
        }
    }

    private void role(CheckedRow row, Place place, String code) {
        String name = departments.get(code);
        Role role = place.role();
        if (name != null) {
            name(row, place, name);
        } else if (!departments.isEmpty()) {
            row.fault(role.fault(), role.codeAttribute(), code, "");
        } else if (wrongCreditCode(code)) {
            row.fault(Fault.BAD_CREDIT_CODE, role.codeAttribute(), code, "");
        }
    }

    private static boolean wrongCreditCode(String code) {
        return code.length() == CreditCode.LENGTH && !CreditCode.isValid(code);
    }

    private static void name(CheckedRow row, Place place, String name) {
        String stated = (String) row.values()[place.name()];
        Role role = place.role();
        if (stated == null) {
            row.values()[place.name()] = name;
        } else if (!SameName.is(stated, name)) {
            Repair repair = new Repair(REGISTER_NAME, role.nameAttribute(), stated, name);
            if (row.fault(Fault.NAME_MISMATCH, role.nameAttribute(), stated, name, repair)) {
                row.put(role.nameAttribute(), name);
            }
        }
    }

    /** Where a layer has a role: the numbers of its attributes, of the code -1 for none. */
    private record Place(Role role, int code, int name) {}

    private record Role(String codeAttribute, String nameAttribute, Fault fault) {}
}
