package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.border.Borders;
import io.gridward.core.responsibility.city.CityModel.GridRow;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.snapshot.packed.EdgeTaker;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The shapes of a model that can change who answers. */
final class ModelBorders implements Borders {
    private final CityModel model;
    private final int[] grounds;
    private final int[] things;

    private record Ground(String subdistrict, ValidDays days) {}

    ModelBorders(CityModel model) {
        this.model = model;
        this.grounds = new int[model.zonesFrom()];
        this.things = new int[model.zonesFrom()];
        Arrays.fill(grounds, -1);
        Map<Ground, Integer> numbers = new HashMap<>();
        for (int i = 0; i < grounds.length; i++) {
            GridRow row = model.grid(i);
            Place said = row.saidSubdistrict();
            if (said != null) {
                Ground ground = new Ground(said.body().code(), row.days());
                grounds[i] = numbers.computeIfAbsent(ground, k -> numbers.size());
            }
            boolean version = i > 0 && model.grid(i - 1).code().equals(row.code());
            things[i] = version ? things[i - 1] : i;
        }
    }

    @Override
    public int count() {
        return model.shapes().size();
    }

    @Override
    public void edges(int position, double southLat, double northLat, EdgeTaker taker) {
        if (model.isLine(position)) {
            model.outline(position).edges(southLat, northLat, taker);
        } else if (position < model.linesFrom() || position >= model.divisionsFrom()) {
            double far = Double.POSITIVE_INFINITY;
            model.shapes().edges(position, -far, southLat, far, northLat, taker);
        }
    }

    @Override
    public int ground(int position) {
        return position < grounds.length ? grounds[position] : -1;
    }

    @Override
    public int thing(int position) {
        return position < things.length ? things[position] : position;
    }
}
