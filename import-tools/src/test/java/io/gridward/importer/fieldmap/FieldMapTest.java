package io.gridward.importer.fieldmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.List;
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
                "gbt47678-2026 | glbjbsm,glbjmc,zgbmdm,szdywgbsm,wkt,x"
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
        assertThat(map.has(COMPONENT, "maintainer_name")).isTrue();
        assertThat(map.has(COMPONENT, "accuracy_class")).isFalse();
    }

    @Test
    void mixesCatalogueNamesIntoAPreset() {
        FieldMap map =
                FieldMap.of(
                        COMPONENT,
                        List.of("ObjID", "ObjName", "accuracy_class", "Colour"),
                        false,
                        null);

        assertThat(map.has(COMPONENT, "accuracy_class")).isTrue();
        assertThat(map.ignored()).containsExactly("Colour");
    }

    @Test
    void namesAttributesAsTheFileDoes() {
        FieldMap map = FieldMap.of(COMPONENT, List.of("ObjID", " ObjName "), false, null);

        assertThat(map.nameOf(COMPONENT, COMPONENT.get("name"))).isEqualTo("ObjName");
        assertThat(map.nameOf(COMPONENT, COMPONENT.get("state"))).isEqualTo("state");
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
}
