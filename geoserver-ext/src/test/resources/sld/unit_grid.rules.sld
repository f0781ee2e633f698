<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <NamedLayer><Name>unit_grid</Name><UserStyle><Name>rules</Name><FeatureTypeStyle>
    <Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>g0</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><PolygonSymbolizer><Fill><CssParameter name="fill">#C02020</CssParameter></Fill></PolygonSymbolizer></Rule>
    <Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>g1</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><MaxScaleDenominator>1000</MaxScaleDenominator><PolygonSymbolizer><Fill><CssParameter name="fill">#20C020</CssParameter></Fill></PolygonSymbolizer></Rule>
    <Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>g2</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><MinScaleDenominator>1000</MinScaleDenominator><PolygonSymbolizer><Fill><CssParameter name="fill">#2020C0</CssParameter></Fill></PolygonSymbolizer></Rule>
    <Rule><ElseFilter/><PolygonSymbolizer><Fill><CssParameter name="fill">#C0C0C0</CssParameter></Fill><Stroke><CssParameter name="stroke">#303030</CssParameter><CssParameter name="stroke-width">1</CssParameter></Stroke></PolygonSymbolizer></Rule>
  </FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
