package io.gridward.importer.locate;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.importer.text.SafeCsv;
import io.gridward.importer.text.Utf8Text;
import org.jspecify.annotations.Nullable;

/** Lines of answers in one of the formats. */
final class AnswerText {
    private static final String HEADER =
            "id,grid_code,community_code,subdistrict_code,department_code,rule,flags,error\r\n";
    private static final int CODES = 5;

    private final BatchFormat format;
    private final Utf8Text out = new Utf8Text();

    AnswerText(BatchFormat format) {
        this.format = format;
    }

    /** What stands before the first line. */
    static String head(BatchFormat format) {
        return format == BatchFormat.CSV ? HEADER : "";
    }

    void answer(QuestionLine question, Decision d) {
        String rule = d.rule() == null ? null : d.rule().code();
        if (format == BatchFormat.CSV) {
            csvId(question);
            csv(code(d.grid()));
            csv(code(d.community()));
            csv(code(d.subdistrict()));
            csv(d.departmentCode());
            csv(rule);
            out.append(',').append(String.join(";", d.flags())).append(",\r\n");
            return;
        }
        jsonId(question);
        json("grid_code", code(d.grid()));
        json("community_code", code(d.community()));
        json("subdistrict_code", code(d.subdistrict()));
        json("department_code", d.departmentCode());
        json("rule", rule);
        out.append(",\"flags\":[");
        for (int i = 0; i < d.flags().size(); i++) {
            out.append(i == 0 ? "" : ",").quoted(d.flags().get(i));
        }
        out.append("]}\n");
    }

    void fault(QuestionLine question, String message) {
        if (format == BatchFormat.CSV) {
            csvId(question);
            out.append(",".repeat(CODES)).append(",error");
            csv(message);
            out.append("\r\n");
            return;
        }
        jsonId(question);
        for (String code :
                new String[] {
                    "grid_code", "community_code", "subdistrict_code", "department_code"
                }) {
            json(code, null);
        }
        json("rule", null);
        out.append(",\"flags\":[\"error\"]");
        json("error", message);
        out.append("}\n");
    }

    /** What was written so far, as UTF-8. */
    byte[] toBytes() {
        return out.toBytes();
    }

    private static @Nullable String code(LocateAnswer.@Nullable Named named) {
        return named == null ? null : named.code();
    }

    private void jsonId(QuestionLine question) {
        String id = question.text(Field.ID);
        out.append("{\"id\":");
        if (id == null || question.idIsNumber()) {
            out.append(id == null ? "null" : id);
        } else {
            out.quoted(id);
        }
    }

    private void json(String name, @Nullable String value) {
        out.append(",\"").append(name).append("\":");
        if (value == null) {
            out.append("null");
        } else {
            out.quoted(value);
        }
    }

    private void csvId(QuestionLine question) {
        String id = question.text(Field.ID);
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
