package io.gridward.importer.check;

import java.util.Optional;

/** Component types; the same digits mean different things in different schemes. */
public interface ComponentTypes {

    /** Name of a type, if the scheme has it. */
    Optional<String> findName(String scheme, String typeCode);

    /** Code of the same type in another scheme, if both have it. */
    Optional<String> findIn(String scheme, String typeCode, String otherScheme);

    /** True when it is exactly the name of some type of the scheme. */
    boolean isTypeName(String scheme, String name);
}
