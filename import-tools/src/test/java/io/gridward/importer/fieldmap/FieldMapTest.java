package io.gridward.importer.fieldmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMapTest {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names | code,name,competent_code,grid_code,lon,lat",
                "names | CODE, Name ,COMPETENT_CODE,Grid_Code,Lon,LAT",
                "gbt30428-2013 | ObjID,ObjName,DeptCode1,BGID,PointX,PointY",
                "gbt30428-2013 | OBJID,OBJNAME,DEPTCODE1,BGCODE,X,Y",
                "gbt47678-2026 | GLBJBSM,GLBJMC,ZGBMDM,SZDYWGBSM,lon,lat",
                "gbt47678-2026 | glbjbsm,glbjmc,zgbmdm,szdywgbsm,wkt,x",
                "chinese | 管理部件标识码,名称,主管部门代码,所在单元网格标识码,经度,纬度",
                "chinese | 部件标识码, 部件名称 ,主管部门代码,所在单元网格,X坐标,Y坐标"
            })
    void detectsTheMappingFromTheHeader(String preset, String header) {
        FieldMap map = FieldMap.of(COMPONENT, List.of(header.split(",")), false, null);

        assertThat(map.preset()).isEqualTo(preset);
        assertThat(List.of("code", "name", "competent_code", "grid_code"))
                .extracting(a -> map.column(COMPONENT.indexOf(a)))
                .containsExactly(0, 1, 2, 3);
        assertThat(map.place()).isPresent();
    }

    @Test
    void knowsAllFieldsOfTheOlderStandard() {
        List<String> header =
                List.of(
                        ("ObjID ObjName DeptCode1 DeptName1 DeptCode2 DeptName2 DeptCode3 DeptName3"
                                        + " BGID ObjState ORDate CHDate DataSource Note")
                                .split(" "));
        FieldMap map = FieldMap.of(COMPONENT, header, false, null);

        assertThat(map.ignored()).isEmpty();
        assertThat(map.place()).isEmpty();
        assertThat(map.has("maintainer_name")).isTrue();
        assertThat(map.has("accuracy_class")).isFalse();
    }

    @Test
    void mixesCatalogueNamesIntoAPreset() {
        FieldMap map =
                FieldMap.of(
                        COMPONENT,
                        List.of("ObjID", "ObjName", "accuracy_class", "Colour"),
                        false,
                        null);

        assertThat(map.has("accuracy_class")).isTrue();
        assertThat(map.ignored()).containsExactly("Colour");
    }

    @Test
    void namesAttributesAsTheFileDoes() {
        FieldMap map = FieldMap.of(COMPONENT, List.of("ObjID", " ObjName "), false, null);

        assertThat(map.findColumn("name")).contains("ObjName");
        assertThat(map.findColumn("state")).isEmpty();
    }

    @Test
    void refusesTwoColumnsOfOneMeaning() {
        assertThatThrownBy(() -> FieldMap.of(COMPONENT, List.of("ObjID", "code", "x"), false, null))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("ObjID")
                .hasMessageContaining("code");
    }

    @Test
    void refusesAMappingItDoesNotKnow() {
        assertThatThrownBy(() -> FieldMap.of(COMPONENT, List.of("code"), false, "mine"))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("gbt47678-2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lon,lat,x,y,wkt | LonLat",
                "Y,X,wkt | Xy",
                "PointX,PointY | Xy",
                "lon,x,wkt | Wkt",
                "geom | Wkt",
                "Shape | Wkt"
            })
    void prefersLongitudeAndLatitude(String header, String kind) {
        assertThat(PlaceColumns.find(List.of(header.split(","))))
                .get()
                .extracting(p -> p.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void asksNoPlaceOfARegister() {
        FieldMap map =
                FieldMap.of(LayerCatalog.city().get("department"), List.of("code"), false, null);

        assertThat(map.place()).get().isInstanceOf(PlaceColumns.None.class);
    }

    @Test
    void knowsEveryChineseTitleOfEveryLayer() {
        for (Layer layer : LayerCatalog.city().list()) {
            List<String> header = layer.attributes().stream().map(a -> a.title().zh()).toList();
            FieldMap map = FieldMap.of(layer, header, true, null);

            assertThat(map.columns())
                    .as(layer.name())
                    .isEqualTo(IntStream.range(0, header.size()).boxed().toList());
            assertThat(map.preset()).isEqualTo("chinese");
        }
    }

    @Test
    void keepsToAStatedMappingButStillReadsPlainNames() {
        List<String> header = List.of("ObjID", "code", "remark");
        FieldMap map = FieldMap.of(COMPONENT, header, true, "NAMES");

        assertThat(map.preset()).isEqualTo("names");
        assertThat(map.findColumn("code")).contains("code");
        assertThat(map.ignored()).containsExactly("ObjID");
    }

    @Test
    void leavesAStandardsFieldAloneThatTheLayerDoesNotHave() {
        FieldMap map =
                FieldMap.of(
                        LayerCatalog.city().get("division"),
                        List.of("code", "name", "level", "ObjState", "wkt"),
                        false,
                        "gbt30428-2013");

        assertThat(map.ignored()).containsExactly("ObjState");
    }

    @Test
    void countsAColumnThatStandsTwiceAndMeansNothingAsNotUsed() {
        FieldMap map =
                FieldMap.of(COMPONENT, List.of("code", "IMG", "IMG", "lon", "lat"), false, null);

        assertThat(map.ignored()).containsExactly("IMG", "IMG");
    }

    @Test
    void refusesTheSameColumnTwice() {
        assertThatThrownBy(() -> FieldMap.of(COMPONENT, List.of("code", "Code "), false, null))
                .isInstanceOf(UnknownMapping.class)
                .hasMessageContaining("“code” 与 “Code ”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,Lon,Lat | false | lon | Lon, Lat",
                "code,PointX,PointY | false | y | PointX, PointY",
                "code,经度,纬度 | false | geom | 经度, 纬度",
                "code,WKT | false | geom | WKT",
                "code,lon,lat | true | geom | geom"
            })
    void saysWhichColumnsAreThePlace(String header, boolean shapes, String asked, String told) {
        FieldMap map = FieldMap.of(COMPONENT, List.of(header.split(",")), shapes, null);

        assertThat(map.findColumn(asked)).contains(told);
    }

    @Test
    void prefersAShapeOfTheFormatToColumns() {
        FieldMap map = FieldMap.of(COMPONENT, List.of("code", "x", "y"), true, null);

        assertThat(map.place()).get().isInstanceOf(PlaceColumns.Shape.class);
        assertThat(map.ignored()).containsExactly("x", "y");
    }
}
