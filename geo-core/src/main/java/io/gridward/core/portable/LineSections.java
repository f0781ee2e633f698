package io.gridward.core.portable;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.LineRow;
import java.util.stream.DoubleStream;

/** Along each line the metres to its vertices, and where the answer can change around it. */
final class LineSections {
    private final CityModel model;
    private final DoubleStream.Builder metres = DoubleStream.builder();
    private final DoubleStream.Builder runs = DoubleStream.builder();
    private final DoubleStream.Builder cuts = DoubleStream.builder();
    private final Ints cutLines = new Ints();
    private final Ints cutChains = new Ints();
    private int chains;
    private int vertices;

    LineSections(CityModel model) {
        this.model = model;
    }

    void write(Sections out) {
        for (int i = model.linesFrom(); i < model.managedFrom(); i++) {
            add(model.line(i));
            cutLines.add(chains);
            model.outline(i).chains().forEach(this::addChain);
        }
        cutLines.add(chains);
        cutChains.add(vertices);
        out.put(Part.LINE_METRES, metres.build().toArray());
        out.put(Part.LINE_RUNS, runs.build().toArray());
        out.put(Part.CUT_LINES, cutLines.toArray());
        out.put(Part.CUT_CHAINS, cutChains.toArray());
        out.put(Part.CUT_VERTICES, cuts.build().toArray());
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

    private void addChain(double[] xy) {
        cutChains.add(vertices);
        chains++;
        vertices += xy.length / 2;
        DoubleStream.of(xy).forEach(cuts::add);
    }
}
