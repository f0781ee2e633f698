package io.gridward.importer.sample.survey;

import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.city.Tables;
import io.gridward.importer.sample.component.SurveyPlaces;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Rows of a faultless delivery, spread over the grids of one subdistrict. */
final class GoodRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 10);
    private static final List<String> STATES = List.of("完好", "完好", "完好", "完好", "破损", "丢失");
    private static final List<String> SOURCES = List.of("实测", "实测", "地形图", "基础地理数据", "其他");

    private final Departments departments;
    private final SurveyPlaces places;
    private final Dice dice;
    private final List<String[]> types = Tables.read(GoodRows.class, "survey-types-2013.csv");
    private final Map<String, Integer> numbers = new HashMap<>();

    GoodRows(Ground ground, Departments departments, String subdistrict, Dice dice) {
        this.departments = departments;
        this.places = new SurveyPlaces(ground, subdistrict, dice);
        this.dice = dice;
    }

    List<SurveyRow> list(int count) {
        List<SurveyRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] type = types.get(i < types.size() ? i : dice.below(types.size()));
            rows.add(row(type));
        }
        return dice.shuffle(rows);
    }

    private SurveyRow row(String[] type) {
        Map.Entry<Coordinate, UnitGrid> place = places.next();
        int number = numbers.merge(type[0], 1, Integer::sum);
        LocalDate initial = FIRST_DAY.plusDays(dice.below(1200));
        SurveyRow row =
                new SurveyRow()
                        .with("ObjID", "152201%s%06d".formatted(type[0], number))
                        .with("ObjName", type[1])
                        .with("BGID", place.getValue().code())
                        .with("ObjState", dice.pick(STATES))
                        .with("ORDate", DAY.format(initial))
                        .with("DataSource", dice.pick(SOURCES))
                        .with("Note", dice.chance(0.1) ? "普查复核" : "")
                        .at(place.getKey().x, place.getKey().y);
        department(row, "1", type[2]);
        department(row, "2", type[3]);
        department(row, "3", type[4]);
        if (dice.chance(0.2)) {
            row.with("CHDate", DAY.format(initial.plusDays(1 + dice.below(300))));
        }
        return row;
    }

    private void department(SurveyRow row, String number, String key) {
        Departments.Department d = departments.get(key);
        row.with("DeptCode" + number, d.code()).with("DeptName" + number, d.name());
    }
}
