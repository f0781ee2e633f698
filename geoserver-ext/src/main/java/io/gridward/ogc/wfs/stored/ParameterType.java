package io.gridward.ogc.wfs.stored;

import io.gridward.ogc.fault.OgcFault;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What values a parameter of a stored query can have, named as in XML Schema. */
public enum ParameterType {
    /** Any text. */
    STRING(List.of("string", "normalizedString", "token", "anyURI"), text -> true),
    /** Name of a layer or property. */
    QNAME(List.of("QName"), text -> text.matches("([\\w.-]{1,100}:)?[\\w.-]{1,100}")),
    /** A whole number. */
    INTEGER(
            List.of("integer", "int", "long", "nonNegativeInteger", "positiveInteger"),
            text -> text.matches("[+-]?\\d{1,18}")),
    /** A number. */
    NUMBER(List.of("double", "float", "decimal"), text -> Numbers.FORM.matcher(text).matches()),
    /** True or false. */
    BOOLEAN(List.of("boolean"), text -> text.matches("true|false|0|1")),
    /** A day. */
    DATE(List.of("date"), text -> isTime(text, DateTimeFormatter.ISO_DATE)),
    /** A moment. */
    DATE_TIME(List.of("dateTime"), text -> isTime(text, DateTimeFormatter.ISO_DATE_TIME)),
    /** A shape in GML. */
    SHAPE(List.of(), text -> true);

    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String GML = "http://www.opengis.net/gml";

    private final List<String> names;
    private final Predicate<String> form;

    ParameterType(List<String> names, Predicate<String> form) {
        this.names = names;
        this.form = form;
    }

    /** Kept apart, as an enum's own constants are there too late for its values. */
    private static final class Numbers {
        static final Pattern FORM =
                Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?");
    }

    private static boolean isTime(String text, DateTimeFormatter form) {
        try {
            form.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The type of that name; empty when it is not known. */
    static Optional<ParameterType> find(String namespace, String name) {
        if (namespace.startsWith(GML)) {
            return Optional.of(SHAPE);
        }
        return namespace.equals(XSD)
                ? Arrays.stream(values()).filter(t -> t.names.contains(name)).findFirst()
                : Optional.empty();
    }

    static String known() {
        return "xsd:string, xsd:QName, xsd:integer, xsd:double, xsd:boolean, xsd:date,"
                + " xsd:dateTime, gml:…";
    }

    /**
     * Checks a value.
     *
     * @throws OgcFault when it is none of this type
     */
    String checked(String parameter, String text) {
        String value = this == STRING ? text : text.strip();
        if (!form.test(value)) {
            throw OgcFault.invalid(
                    parameter,
                    text,
                    " xsd:%s 类型的值".formatted(names.get(0)),
                    "of type xsd:" + names.get(0));
        }
        return value;
    }
}
