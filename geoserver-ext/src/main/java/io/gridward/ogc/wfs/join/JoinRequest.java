package io.gridward.ogc.wfs.join;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.wfs.query.Presentation;
import java.util.Map;

/**
 * A GetFeature request whose one query joins two feature types.
 *
 * @param query what is asked
 * @param how how the answer is wanted
 * @param crs system and axis order of the shapes in the answer
 * @param again parameters that ask the same again
 */
public record JoinRequest(
        JoinQuery query, Presentation how, CrsName crs, Map<String, String> again) {}
