package io.gridward.core.store.bulk;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;

/**
 * An R*Tree of SQLite, written from all its entries at once. A node is a blob: for the root its
 * height, else 0 (2 bytes), how many cells it has (2 bytes), then cells of a number (8 bytes) and
 * four float32 edges, all with the high byte first. The root is number 1.
 */
final class PackedTree {
    private static final int HEAD_BYTES = 4;
    private static final int CELL_BYTES = 8 + TreeEntries.EDGES * 4;
    private static final int BATCH = 10_000;
    private static final long ROOT = 1;

    /** Nodes are not filled up, so that the next rows do not split each one they come to. */
    private static final double FILLED = 0.9;

    private final Connection connection;
    private final String tree;
    private final int nodeBytes;

    private PackedTree(Connection connection, String tree, int nodeBytes) {
        this.connection = connection;
        this.tree = tree;
        this.nodeBytes = nodeBytes;
    }

    /**
     * Replaces the content of a tree, in the caller's transaction.
     *
     * @param entries by ascending number
     */
    static void write(Connection connection, String tree, TreeEntries entries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int nodeBytes;
            try (ResultSet root =
                    statement.executeQuery(
                            "SELECT length(data) FROM %s_node WHERE nodeno = 1".formatted(tree))) {
                root.next();
                nodeBytes = root.getInt(1);
            }
            for (String part : new String[] {"node", "parent", "rowid"}) {
                statement.execute("DELETE FROM %s_%s".formatted(tree, part));
            }
            new PackedTree(connection, tree, nodeBytes).write(entries);
        }
    }

    private int capacity() {
        return (nodeBytes - HEAD_BYTES) / CELL_BYTES;
    }

    private void write(TreeEntries leaves) throws SQLException {
        TreeEntries level = leaves;
        int height = 0;
        long next = ROOT + 1;
        try (PreparedStatement nodes = insert("node", "nodeno, data");
                PreparedStatement parents = insert("parent", "nodeno, parentnode");
                PreparedStatement rows = insert("rowid", "rowid, nodeno")) {
            while (level.size() > capacity()) {
                TreeEntries above = new TreeEntries();
                next = writeLevel(level, above, next, nodes, height == 0 ? rows : parents);
                level = above;
                height++;
            }
            int[] all = IntStream.range(0, level.size()).toArray();
            put(nodes, ROOT, node(level, all, 0, all.length, height));
            link(level, new long[] {}, height == 0 ? rows : parents);
            nodes.executeBatch();
        }
    }

    /** Writes the nodes of a level and their links; the level above gets an entry for each. */
    private long writeLevel(
            TreeEntries level,
            TreeEntries above,
            long first,
            PreparedStatement nodes,
            PreparedStatement links)
            throws SQLException {
        int[] order = level.alongCurve();
        int count = (int) Math.ceil(level.size() / Math.floor(capacity() * FILLED));
        long[] nodeOf = new long[level.size()];
        for (int n = 0; n < count; n++) {
            int from = (int) ((long) level.size() * n / count);
            int to = (int) ((long) level.size() * (n + 1) / count);
            long number = first + n;
            for (int i = from; i < to; i++) {
                nodeOf[order[i]] = number;
            }
            above.addAround(number, level, order, from, to);
            put(nodes, number, node(level, order, from, to, 0));
            if (n % BATCH == 0) {
                nodes.executeBatch();
            }
        }
        nodes.executeBatch();
        link(level, nodeOf, links);
        return first + count;
    }

    /** Notes in which node each entry stands; in the root where none is said. */
    private static void link(TreeEntries level, long[] nodeOf, PreparedStatement links)
            throws SQLException {
        for (int i = 0; i < level.size(); i++) {
            links.setLong(1, level.id(i));
            links.setLong(2, nodeOf.length == 0 ? ROOT : nodeOf[i]);
            links.addBatch();
            if (i % BATCH == 0) {
                links.executeBatch();
            }
        }
        links.executeBatch();
    }

    private byte[] node(TreeEntries level, int[] order, int from, int to, int height) {
        ByteBuffer node = ByteBuffer.allocate(nodeBytes);
        node.putShort((short) height).putShort((short) (to - from));
        for (int i = from; i < to; i++) {
            node.putLong(level.id(order[i]));
            for (int edge = 0; edge < TreeEntries.EDGES; edge++) {
                node.putFloat(level.edge(order[i], edge));
            }
        }
        return node.array();
    }

    private static void put(PreparedStatement nodes, long number, byte[] data) throws SQLException {
        nodes.setLong(1, number);
        nodes.setBytes(2, data);
        nodes.addBatch();
    }

    private PreparedStatement insert(String part, String columns) throws SQLException {
        return connection.prepareStatement(
                "INSERT INTO %s_%s (%s) VALUES (?, ?)".formatted(tree, part, columns));
    }
}
