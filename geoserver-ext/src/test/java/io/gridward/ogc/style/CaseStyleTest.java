package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseStyleTest {

    @Test
    void aCaseIsDrawnByItsPhaseAndFromAfarOnlyIfItIsOpen() {
        LayerStyle states = CaseStyle.states();
        assertThat(states.filterAt(100_000).toString())
                .contains("HANDLING", "SUSPENDED")
                .doesNotContain("CLOSED", "VOID,", "REJECTED");
        assertThat(states.filterAt(10_000).toString()).contains("CLOSED");
        assertThat(states.rules().stream().map(r -> r.title().en()).distinct())
                .contains("Ended", "Not sent yet", "Being handled", "To be checked", "Overdue");
    }
}
