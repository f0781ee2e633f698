package io.gridward.ogc.wfs.transaction;

import io.gridward.core.storedquery.StoredQueryText;
import io.gridward.core.storedquery.StoredQueryTexts.Added;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Callers.Caller;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.query.StoredQuery;
import io.gridward.ogc.wfs.stored.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * Answers CreateStoredQuery and DropStoredQuery (OGC 09-025r2 §14.2, §14.5). Both take who may
 * write; answers are documents.
 */
public final class QueryManagement {
    private static final int MOST = 1_000;

    private final WriteDoor door;

    /** Keeps stored queries where a door leads. */
    public QueryManagement(WriteDoor door) {
        this.door = door;
    }

    /**
     * Keeps the queries of a request, all or none.
     *
     * @throws OgcFault when one is none, or its name is taken
     */
    public String create(Asked asked) {
        Caller writer = door.writer();
        Element root =
                asked.document()
                        .orElseThrow(
                                () ->
                                        OgcFault.of(
                                                OgcFault.OPTION,
                                                "CreateStoredQuery",
                                                "CreateStoredQuery 须以 POST 发送 XML",
                                                "CreateStoredQuery is sent as XML, by POST"));
        List<StoredQueryText> queries = new ArrayList<>();
        for (Element part : ThingReader.children(root)) {
            if (!part.getLocalName().equals("StoredQueryDefinition")) {
                throw Faults.unexpected(part.getLocalName());
            }
            Definition definition = Definition.read(part);
            if (isOurs(definition.id())) {
                throw taken(definition.id());
            }
            queries.add(Definition.of(definition.text()).text()); // as it will be read again
        }
        if (queries.isEmpty()) {
            throw OgcFault.missing("StoredQueryDefinition");
        }
        Added added = door.queries().add(queries, MOST, writer.name());
        if (added == Added.TAKEN) {
            throw taken(nameTaken(queries));
        }
        if (added == Added.FULL) {
            throw Faults.failed(
                    "StoredQueryDefinition",
                    "最多保存 %d 个存储查询；请先删除不用的".formatted(MOST),
                    "at most %d stored queries are kept: drop some first".formatted(MOST));
        }
        return done("CreateStoredQueryResponse");
    }

    /**
     * Drops a query.
     *
     * @throws OgcFault when no client defined one of that name
     */
    public String drop(Asked asked) {
        Caller writer = door.writer();
        String id =
                Optional.of("id")
                        .flatMap(asked::value)
                        .or(() -> asked.value("storedQuery_Id"))
                        .orElseThrow(() -> OgcFault.missing("id"));
        if (isOurs(id) || !door.queries().remove(id, writer.name())) {
            throw OgcFault.invalid(
                    "id", id, "由 CreateStoredQuery 建立的查询", "a query that CreateStoredQuery made");
        }
        return done("DropStoredQueryResponse");
    }

    private static boolean isOurs(String id) {
        return Arrays.stream(StoredQuery.values()).anyMatch(q -> q.isNamed(id));
    }

    private String nameTaken(List<StoredQueryText> queries) {
        Predicate<String> kept = id -> door.queries().find(id).isPresent();
        return queries.stream()
                .map(StoredQueryText::id)
                .filter(kept)
                .findFirst()
                .orElse(queries.get(0).id());
    }

    private static OgcFault taken(String id) {
        String shown = OgcFault.quoted(id);
        return OgcFault.of(
                "DuplicateStoredQueryIdValue",
                shown,
                "已有名为 “%s” 的存储查询；请换名，或先 DropStoredQuery".formatted(shown),
                "there is a stored query '%s' already: name it otherwise, or drop that one first"
                        .formatted(shown));
    }

    private static String done(String response) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <wfs:%s xmlns:wfs="http://www.opengis.net/wfs/2.0" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://www.opengis.net/wfs/2.0 \
                http://schemas.opengis.net/wfs/2.0/wfs.xsd" status="OK"/>
                """
                .formatted(response);
    }
}
