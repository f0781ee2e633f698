package io.gridward.web.citycase;

import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.report.Whereabouts;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.web.body.RequestJson;
import io.gridward.web.fault.BadParameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/cases} is told.
 *
 * @param body the members
 * @param types types that there are
 */
record ReportBody(RequestJson body, TypeCatalog types) {
    /** Names of the members. */
    static final String[] MEMBERS = {
        "lon",
        "lat",
        "accuracy",
        "grid",
        "component",
        "source",
        "kind",
        "type",
        "scheme",
        "address",
        "description",
        "contact",
        "duplicate_of",
        "marks"
    };

    private static final List<CaseMark> SAID =
            List.of(CaseMark.URGENT, CaseMark.SELF_HANDLED, CaseMark.REPEAT);
    private static final int MOST_CONTACT = 100;
    private static final int MOST_ADDRESS = 100;

    /** Where: by a point, else by a component, a unit grid, an address. */
    Whereabouts where() {
        Double lon = body.number("lon");
        Double lat = body.number("lat");
        String component = body.text("component");
        if (lon != null && lat != null) {
            return new Whereabouts.AtPoint(lon, lat, body.number("accuracy"), component);
        }
        if (lon != null || lat != null) {
            throw BadParameter.missing(lon == null ? "lon" : "lat");
        }
        if (component != null) {
            return new Whereabouts.AtComponent(component);
        }
        String grid = body.text("grid");
        if (grid != null) {
            return new Whereabouts.InGrid(grid);
        }
        String address = body.text("address");
        if (address == null || address.isBlank()) {
            throw BadParameter.missing("lon");
        }
        return new Whereabouts.AtAddress(address(address));
    }

    private static String address(String address) {
        if (address.length() > MOST_ADDRESS || address.chars().anyMatch(Character::isISOControl)) {
            throw BadParameter.of(
                    "address",
                    address,
                    LocalText.of(
                            "不含控制字符、不超过 %d 个字的地址；更长的请给出 lon 与 lat".formatted(MOST_ADDRESS),
                            "an address of at most %d characters, none of control; with a longer one tell lon and lat"
                                    .formatted(MOST_ADDRESS)));
        }
        return address;
    }

    String scheme() {
        return Optional.ofNullable(body.text("scheme")).orElse(TypeCatalog.GBT_47678_5_2026);
    }

    String kind() {
        String kind = body.getText("kind");
        if (!kind.equals(TypeCatalog.COMPONENT) && !kind.equals(TypeCatalog.MATTER)) {
            throw BadParameter.of(
                    "kind", kind, LocalText.of("component 或 matter", "component or matter"));
        }
        return kind;
    }

    String type() {
        String type = body.getText("type");
        if (types.find(scheme(), kind(), type).isEmpty()) {
            throw BadParameter.of(
                    "type",
                    type,
                    LocalText.of(
                            "%s 的类型代码（见 /api/types）".formatted(scheme()),
                            "a type code of %s (see /api/types)".formatted(scheme())));
        }
        return type;
    }

    /**
     * The report.
     *
     * @param key idempotency key; null for none
     */
    CaseReport report(@Nullable String key) {
        return new CaseReport(
                CaseSource.of(body.getText("source")),
                scheme(),
                kind(),
                type(),
                body.text("address"),
                body.text("description"),
                marks(),
                body.text("duplicate_of"),
                contact(),
                key);
    }

    private Set<CaseMark> marks() {
        return body.texts("marks").stream().map(ReportBody::mark).collect(Collectors.toSet());
    }

    private static CaseMark mark(String name) {
        return SAID.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                BadParameter.of(
                                        "marks",
                                        name,
                                        LocalText.of(SAID + " 之一", "one of " + SAID)));
    }

    private CaseReport.@Nullable Contact contact() {
        RequestJson contact = body.part("contact", "name", "phone");
        return contact == null
                ? null
                : new CaseReport.Contact(brief(contact, "name"), brief(contact, "phone"));
    }

    private static @Nullable String brief(RequestJson contact, String name) {
        String text = contact.text(name);
        if (text != null && text.length() > MOST_CONTACT) {
            throw BadParameter.of(
                    "contact." + name,
                    text,
                    LocalText.of(
                            "不超过 %d 个字".formatted(MOST_CONTACT),
                            "at most %d characters".formatted(MOST_CONTACT)));
        }
        return text;
    }
}
