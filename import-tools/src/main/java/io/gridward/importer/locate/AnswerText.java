package io.gridward.importer.locate;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.importer.text.SafeCsv;
import io.gridward.importer.text.Utf8Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of answers in one of the formats. */
final class AnswerText {
    private static final String HEADER =
            "id,grid_code,community_code,subdistrict_code,department_code,rule,flags,error\r\n";
    private static final int CODES = 5;
    private static final String GRID = ",\"grid_code\":";
    private static final String COMMUNITY = ",\"community_code\":";
    private static final String SUBDISTRICT = ",\"subdistrict_code\":";
    private static final String DEPARTMENT = ",\"department_code\":";
    private static final String RULE = ",\"rule\":";
    private static final String ERROR = ",\"error\":";

    private final BatchFormat format;
    private final Utf8Text out = new Utf8Text();

    AnswerText(BatchFormat format) {
        this.format = format;
    }

    /** What stands before the first line. */
    static String head(BatchFormat format) {
        return format == BatchFormat.CSV ? HEADER : "";
    }

    void answer(@Nullable String id, boolean idIsNumber, Decision d) {
        String rule = d.rule() == null ? null : d.rule().code();
        if (format == BatchFormat.CSV) {
            csvId(id);
            csv(code(d.grid()));
            csv(code(d.community()));
            csv(code(d.subdistrict()));
            csv(d.departmentCode());
            csv(rule);
            out.append(',').append(String.join(";", d.flags())).append(",\r\n");
            return;
        }
        jsonId(id, idIsNumber);
        json(GRID, code(d.grid()));
        json(COMMUNITY, code(d.community()));
        json(SUBDISTRICT, code(d.subdistrict()));
        json(DEPARTMENT, d.departmentCode());
        json(RULE, rule);
        out.append(",\"flags\":[");
        for (int i = 0; i < d.flags().size(); i++) {
            out.append(i == 0 ? "" : ",").quoted(d.flags().get(i));
        }
        out.append("]}\n");
    }

    void fault(@Nullable String id, boolean idIsNumber, String message) {
        if (format == BatchFormat.CSV) {
            csvId(id);
            out.append(",".repeat(CODES)).append(",error");
            csv(message);
            out.append("\r\n");
            return;
        }
        jsonId(id, idIsNumber);
        for (String name : List.of(GRID, COMMUNITY, SUBDISTRICT, DEPARTMENT, RULE)) {
            json(name, null);
        }
        out.append(",\"flags\":[\"error\"]");
        json(ERROR, message);
        out.append("}\n");
    }

    /** What was written so far, as UTF-8. */
    byte[] toBytes() {
        return out.toBytes();
    }

    private static @Nullable String code(LocateAnswer.@Nullable Named named) {
        return named == null ? null : named.code();
    }

    private void jsonId(@Nullable String id, boolean idIsNumber) {
        out.append("{\"id\":");
        if (id == null || idIsNumber) {
            out.append(id == null ? "null" : id);
        } else {
            out.quoted(id);
        }
    }

    private void json(String name, @Nullable String value) {
        out.append(name);
        if (value == null) {
            out.append("null");
        } else {
            out.quoted(value);
        }
    }

    private void csvId(@Nullable String id) {
        if (id != null) {
            cell(SafeCsv.text(id));
        }
    }

    private void csv(@Nullable String value) {
        out.append(',');
        if (value != null) {
            cell(value);
        }
    }

    private void cell(String value) {
        String safe = SafeCsv.cell(value);
        if (needsQuotes(safe)) {
            out.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            out.append(safe);
        }
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
