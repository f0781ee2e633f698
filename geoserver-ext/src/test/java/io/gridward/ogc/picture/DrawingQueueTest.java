package io.gridward.ogc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrawingQueueTest {

    @Test
    void noMoreAreDrawnAtOnceThanAllowed() {
        DrawingQueue queue = new DrawingQueue(2, 1 << 24, 30);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            all.add(
                    CompletableFuture.supplyAsync(
                            () ->
                                    queue.take(
                                            1000,
                                            () -> {
                                                most.accumulateAndGet(
                                                        now.incrementAndGet(), Math::max);
                                                two.countDown();
                                                await(two);
                                                now.decrementAndGet();
                                                return number;
                                            }),
                            work -> new Thread(work).start()));
        }

        assertThat(all.stream().map(CompletableFuture::join).toList()).hasSize(12);
        assertThat(most).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onePictureLargerThanAllMemoryIsDrawnAllTheSame() {
        assertThat(new DrawingQueue(1, 1000, 1).take(1L << 40, () -> "drawn")).isEqualTo("drawn");
    }

    @Test
    void whoWaitsTooLongIsToldThatTheServerIsBusy() {
        DrawingQueue queue = new DrawingQueue(1, 1000, 0);

        assertThatThrownBy(() -> queue.take(1, () -> queue.take(1, () -> "never")))
                .isInstanceOfSatisfying(OgcFault.class, f -> assertThat(f.status()).isEqualTo(503));
        assertThat(queue.take(1, () -> "again")).isEqualTo("again");
    }

    @Test
    void aDrawingThatFailsGivesItsPlaceBack() {
        DrawingQueue queue = new DrawingQueue(1, 1000, 0);

        assertThatThrownBy(
                        () ->
                                queue.take(
                                        1,
                                        () -> {
                                            throw new IllegalStateException("failed");
                                        }))
                .hasMessage("failed");
        assertThat(queue.take(1, () -> "again")).isEqualTo("again");
    }

    /** Its client has gone, see {@code ClientWatch}: those behind it do not wait for it. */
    @Test
    void whoIsInterruptedLeavesTheQueue() {
        DrawingQueue queue = new DrawingQueue(1, 1000, 3600);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<OgcFault> left = new CompletableFuture<>();
        Runnable wait =
                () -> {
                    waiting.complete(Thread.currentThread());
                    try {
                        queue.take(1, () -> "never");
                    } catch (OgcFault e) {
                        left.complete(e);
                    }
                };
        queue.take(
                1,
                () -> {
                    new Thread(wait).start();
                    waiting.join().interrupt();
                    assertThat(left.join().status()).isEqualTo(503);
                    return "drawn";
                });

        assertThat(queue.take(1, () -> "again")).isEqualTo("again");
    }
}
