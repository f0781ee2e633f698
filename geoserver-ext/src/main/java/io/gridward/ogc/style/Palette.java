package io.gridward.ogc.style;

import io.gridward.ogc.style.symbol.MajorClass;
import java.util.List;

/**
 * Colours of the built-in styles. The lists are chosen so that people who see red and green alike
 * can tell their members apart: zones from P. Tol, "Colour Schemes", SRON 2021 (scheme "light"),
 * components from M. Okabe and K. Ito, "Color Universal Design", 2008.
 */
final class Palette {
    /** The grid symbol is magenta (品红色) by convention. */
    static final Tint MAGENTA = Tint.of(0xD6007B);

    static final Tint DIVISION = Tint.of(0x5B4B7A);
    static final Tint INK = Tint.of(0x2F3440);
    static final Tint QUIET_INK = Tint.of(0x5F6673);
    static final Tint BOUNDARY_LINE = Tint.of(0x14507A);
    static final Tint PLACE = Tint.of(0x8A4B2A);

    /** Ground nobody answers for, and ground claimed twice. */
    static final Tint GAP = Tint.of(0xF0C000);

    static final Tint CONFLICT = Tint.of(0xD55E00);

    /** Grounds of subdistricts, pale. */
    static final List<Tint> GROUNDS =
            List.of(
                    Tint.of(0xF3E9D2),
                    Tint.of(0xDDEBDD),
                    Tint.of(0xDCE8F2),
                    Tint.of(0xF2DFE3),
                    Tint.of(0xE6E1F0),
                    Tint.of(0xECEBD8),
                    Tint.of(0xD8ECEA));

    static final List<Tint> ZONES =
            List.of(
                    Tint.of(0x77AADD),
                    Tint.of(0xEE8866),
                    Tint.of(0xEEDD88),
                    Tint.of(0x44BB99),
                    Tint.of(0xFFAABB),
                    Tint.of(0x99DDFF),
                    Tint.of(0xDDDDDD),
                    Tint.of(0xBBCC33));

    static final Tint UTILITY = Tint.of(MajorClass.of("01").rgb());
    static final Tint TRAFFIC = Tint.of(MajorClass.of("02").rgb());
    static final Tint SANITATION = Tint.of(MajorClass.of("03").rgb());
    static final Tint GREENERY = Tint.of(MajorClass.of("04").rgb());
    static final Tint OTHER = Tint.of(MajorClass.of("05").rgb());

    private Palette() {}
}
