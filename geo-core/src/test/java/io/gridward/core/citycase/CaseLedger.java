package io.gridward.core.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether all that is kept of cases agrees: state, flow log, history, tasks, feed, audit. */
record CaseLedger(Store store, Cases cases) {

    /** Checks a store in which nothing but cases was worked on; the number of steps. */
    long check() {
        List<CaseFile> all = new ArrayList<>();
        cases.each(0, all::add);
        long steps = 0;
        long tasks = 0;
        for (CaseFile file : all) {
            List<FlowEntry> flow = cases.flow(file.caseNo());
            chain(file, flow);
            steps += flow.size();
            tasks += flow.stream().filter(e -> StepWork.isTask(e.move())).count();
        }
        assertThat(count("SELECT count(*) FROM case_flow")).isEqualTo(steps);
        assertThat(count("SELECT count(*) FROM city_case")).isEqualTo(all.size());
        assertThat(count("SELECT count(*) FROM case_work")).isEqualTo(all.size());
        assertThat(count("SELECT count(*) FROM city_case_history")).isEqualTo(steps - all.size());
        assertThat(count("SELECT count(*) FROM case_task")).isEqualTo(tasks);
        assertThat(count("SELECT count(*) FROM audit")).isGreaterThanOrEqualTo(steps);
        assertThat(count("SELECT count(*) FROM audit WHERE action = 'case'")).isEqualTo(steps);
        assertThat(ChangeFeed.of(store).version()).as("each step is a version").isEqualTo(steps);
        assertThat(all.stream().map(CaseFile::dataVersion).distinct().count())
                .isEqualTo(all.size());
        return steps;
    }

    private static void chain(CaseFile file, List<FlowEntry> flow) {
        @Nullable CaseState before = null;
        long revision = 0;
        for (FlowEntry entry : flow) {
            assertThat(entry.revision()).as(file.caseNo()).isEqualTo(++revision);
            assertThat(entry.from()).as(file.caseNo()).isEqualTo(before);
            before = entry.to();
        }
        assertThat(file.revision()).as(file.caseNo()).isEqualTo(revision);
        assertThat(file.state()).as(file.caseNo()).isEqualTo(before);
    }

    long count(String sql) {
        return store.read(
                connection -> {
                    try (PreparedStatement question = connection.prepareStatement(sql);
                            ResultSet rows = question.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }
}
