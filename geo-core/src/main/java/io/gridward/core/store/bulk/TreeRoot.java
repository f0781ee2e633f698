package io.gridward.core.store.bulk;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The root of an R*Tree of SQLite, whose cells lie around all others (rtree.c keeps the cells above
 * a node tight when an entry goes): read instead of every entry.
 */
public final class TreeRoot {
    private TreeRoot() {}

    /**
     * The rectangle around all entries, as the tree rounded it outward to float32.
     *
     * @param tree name of the tree, from the catalogue
     * @return empty when there are no entries
     */
    public static Optional<Envelope> bounds(Connection connection, String tree)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet root =
                        statement.executeQuery(
                                "SELECT data FROM %s_node WHERE nodeno = 1".formatted(tree))) {
            Envelope all = new Envelope();
            if (root.next()) {
                ByteBuffer node = ByteBuffer.wrap(root.getBytes(1));
                node.getShort(); // height
                for (int cells = node.getShort(); cells > 0; cells--) {
                    node.getLong(); // number of the row or node
                    float west = node.getFloat();
                    float east = node.getFloat();
                    all.expandToInclude(new Envelope(west, east, node.getFloat(), node.getFloat()));
                }
            }
            return all.isNull() ? Optional.empty() : Optional.of(all);
        }
    }
}
