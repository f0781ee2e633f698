package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import java.util.Locale;

/** The vendor parameter LANGUAGE: zh by default, or en. */
final class WmsLanguage {
    private WmsLanguage() {}

    static boolean english(WmsParameters p) {
        String language = p.getOr("LANGUAGE", "zh").toLowerCase(Locale.ROOT);
        if (language.matches("en|en[-_][a-z]{2}|eng")) {
            return true;
        }
        if (language.matches("zh|zh[-_][a-z]{2,4}|chi|zho")) {
            return false;
        }
        throw OgcFault.invalid("LANGUAGE", language, " zh 或 en", "zh or en");
    }
}
