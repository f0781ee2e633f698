package io.gridward.web.edit;

import io.gridward.core.batch.Batches;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.importer.edit.ImportedRowJudge;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Lets the feature service and people at the map change the city's data, by the checks that imports
 * go through. Settings {@code gridward.edits.*}.
 */
@Configuration(proxyBeanMethods = false)
class EditConfiguration {

    /**
     * The door of transactions. What was published is read from the answer on.
     *
     * @param patience how long a transaction waits for an import that is being written
     */
    @Bean
    WriteDoor writeDoor(
            Store store,
            SnapshotFeatures held,
            Callers callers,
            @Value("${gridward.wfs.write-patience:10s}") Duration patience) {
        return new WriteDoor(
                Batches.in(store),
                new ImportedRowJudge(store),
                StoredQueryTexts.in(store),
                callers,
                patience,
                held::refresh);
    }

    @Bean
    EditSettings editSettings(Environment env) {
        EditSettings d = EditSettings.defaults();
        return new EditSettings(
                env.getProperty("gridward.edits.max-body-bytes", Integer.class, d.maxBodyBytes()),
                env.getProperty("gridward.edits.max-steps", Integer.class, d.maxSteps()),
                env.getProperty("gridward.edits.max-listed", Integer.class, d.maxListed()));
    }

    /**
     * The door of boundaries drawn at the map.
     *
     * @param patience how long one that is saved waits for an import that is being written
     */
    @Bean
    BoundaryEdits boundaryEdits(
            Store store,
            SnapshotFeatures held,
            ReservedLayers cases,
            EditSettings settings,
            @Value("${gridward.wfs.write-patience:10s}") Duration patience) {
        return new BoundaryEdits(store, held, () -> seen(cases), settings, patience);
    }

    /** The cases that whoever is answered may see; none when he reads no cases. */
    private static Optional<FeatureSource> seen(ReservedLayers layers) {
        return layers.findOpen(CaseLayer.NAME).map(l -> l.source(Kvp.of(Map.of())));
    }
}
