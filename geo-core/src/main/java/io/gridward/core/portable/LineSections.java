package io.gridward.core.portable;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.LineRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Along each line the metres to its vertices, and where the answer can change around it. */
final class LineSections {
    private final CityModel model;
    private final DoubleStream.Builder metres = DoubleStream.builder();
    private final DoubleStream.Builder runs = DoubleStream.builder();
    private final List<double[]> chains = new ArrayList<>();

    LineSections(CityModel model) {
        this.model = model;
    }

    void write(Sections out) {
        Ints cutLines = new Ints();
        for (int i = model.linesFrom(); i < model.managedFrom(); i++) {
            add(model.line(i));
            cutLines.add(chains.size());
            chains.addAll(model.outline(i).chains());
        }
        cutLines.add(chains.size());
        out.put(Part.LINE_METRES, metres.build().toArray());
        out.put(Part.LINE_RUNS, runs.build().toArray());
        out.put(Part.CUT_LINES, cutLines.toArray());
        out.put(Part.CUT_CHAINS, firstVertices());
        out.put(Part.CUT_VERTICES, chains.stream().flatMapToDouble(DoubleStream::of).toArray());
    }

    /** Of each chain its first vertex, and how many all chains have. */
    private int[] firstVertices() {
        Ints firsts = new Ints();
        int vertices = 0;
        for (double[] chain : chains) {
            firsts.add(vertices);
            vertices += chain.length / 2;
        }
        firsts.add(vertices);
        return firsts.toArray();
    }

    private void add(LineRow line) {
        metres.add(line.bufferMetres()).add(line.path().length());
        for (int part = 0; part < line.path().partCount(); part++) {
            int count = line.path().vertexCount(part);
            for (int v = 0; v < count; v++) {
                runs.add(line.path().runTo(part, v));
            }
        }
    }
}
