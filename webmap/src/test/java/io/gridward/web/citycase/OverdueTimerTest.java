package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.gridward.core.citycase.Cases;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.web.city.CityReady;
import org.junit.jupiter.api.Test;

/** What is done again and again. */
class OverdueTimerTest {
    private final Cases cases = mock(Cases.class);
    private final CityReady city = new CityReady();
    private final OverdueTimer timer = new OverdueTimer(cases, city);

    /** It noted sample cases in the middle of their walk, whose next step was stale then. */
    @Test
    void waitsForTheSampleCity() {
        timer.note();
        verify(cases, never()).noteOverdue();
    }

    @Test
    void notesAllThatFellDueThoughTheyAreMany() {
        city.reached();
        when(cases.noteOverdue()).thenReturn(500, 500, 3, 0);
        timer.note();
        verify(cases, times(4)).noteOverdue();
    }

    @Test
    void isNotStoppedByAStoreThatIsAway() {
        when(cases.noteOverdue()).thenThrow(new StoreUnavailable("away", null));
        assertThatCode(timer::note).doesNotThrowAnyException();
    }
}
