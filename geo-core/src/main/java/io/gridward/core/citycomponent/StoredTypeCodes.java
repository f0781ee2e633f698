package io.gridward.core.citycomponent;

import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Table {@code code_type}, kept at the edition that comes with the program. */
final class StoredTypeCodes {
    private static final int COLUMNS = 11;

    private final Store store;

    StoredTypeCodes(Store store) {
        this.store = store;
    }

    List<TypeCode> list() {
        String checksum = TypeCodeFiles.checksum();
        if (!store.read(connection -> isLoaded(connection, checksum))) {
            store.write(connection -> load(connection, checksum));
        }
        return store.read(StoredTypeCodes::list);
    }

    private static boolean isLoaded(Connection connection, String checksum) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("citycomponent/edition"))) {
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() && rows.getString(1).equals(checksum);
            }
        }
    }

    private static Void load(Connection connection, String checksum) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SqlText.of("citycomponent/clear_types"));
            statement.executeUpdate(SqlText.of("citycomponent/clear_edition"));
        }
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("citycomponent/insert_type"))) {
            for (TypeCode type : TypeCodeFiles.read()) {
                bind(insert, type);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("citycomponent/insert_edition"))) {
            insert.setString(1, checksum);
            insert.executeUpdate();
        }
        return null;
    }

    private static void bind(PreparedStatement insert, TypeCode type) throws SQLException {
        insert.setString(1, type.scheme());
        insert.setString(2, type.kind());
        insert.setString(3, type.code());
        insert.setString(4, type.majorCode());
        insert.setString(5, type.majorName());
        insert.setString(6, type.minorName());
        insert.setString(7, type.nameEn());
        insert.setString(8, type.geometry());
        insert.setString(9, type.code2026());
        insert.setString(10, type.confidence());
        insert.setString(COLUMNS, type.note());
    }

    private static List<TypeCode> list(Connection connection) throws SQLException {
        List<TypeCode> types = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.of("citycomponent/list_types"))) {
            while (rows.next()) {
                types.add(
                        new TypeCode(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getString(7),
                                rows.getString(8),
                                rows.getString(9),
                                rows.getString(10),
                                rows.getString(COLUMNS)));
            }
        }
        return types;
    }
}
