package io.gridward.web.edit;

import io.gridward.core.batch.Batches;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.importer.edit.ImportedRowJudge;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the feature service change the city's data, by the checks that imports go through. */
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
}
