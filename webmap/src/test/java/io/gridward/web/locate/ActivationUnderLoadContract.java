package io.gridward.web.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridward.core.batch.Activation;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.Store;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import io.gridward.web.TestCity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A boundary change that comes and goes while clients read, on either store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class ActivationUnderLoadContract {
    private static final LocalDate DAY = LocalDate.parse("2024-01-01");
    private static final int ROUNDS = 3;
    private static final int READERS_OF_ONE_POINT = 3;
    private static final int POINTS_OF_A_BATCH = 20_000;
    private static final String PATH = "/api/locate";

    @LocalServerPort private int port;
    @Autowired private Store store;

    /** A request; without a body it is a GET. */
    private record Question(String query, String mediaType, String body) {
        static Question at(String query) {
            return new Question("?" + query, "", "");
        }

        @Override
        public String toString() {
            return query + mediaType;
        }
    }

    private static List<Question> single() {
        return List.of(
                Question.at("lon=122.005&lat=46.005"),
                Question.at("lon=122.005&lat=46.005&accuracy=1500"),
                Question.at("lon=122.01&lat=46.005&kind=component&type=01022"),
                Question.at("lon=122.012&lat=46.012"),
                Question.at("lon=122.0149&lat=46.005&at=2024-01-01"),
                Question.at("lon=122.005&lat=46.005&at=2023-12-31"),
                Question.at("lon=122.03&lat=46.005"));
    }

    /** Points over the whole city. */
    private static Question batch(boolean csv) {
        String lines =
                IntStream.range(0, POINTS_OF_A_BATCH)
                        .mapToObj(
                                i ->
                                        (csv
                                                        ? "%d,%.5f,%.5f"
                                                        : "{\"id\":%d,\"lon\":%.5f,\"lat\":%.5f}")
                                                .formatted(
                                                        i,
                                                        122 + i % 211 / 5000.0,
                                                        46 + i % 103 / 5000.0))
                        .collect(Collectors.joining("\n"));
        return csv
                ? new Question("", "text/csv", "id,lon,lat\n" + lines)
                : new Question("", "application/x-ndjson", lines);
    }

    private String ask(Question question) {
        Client client = new Client(port);
        Answer answer =
                question.body.isEmpty()
                        ? client.get(PATH + question.query)
                        : client.send(
                                "POST", PATH, question.body, "Content-Type", question.mediaType);
        assertThat(answer.status()).as(question + ": " + answer.text()).isEqualTo(200);
        return answer.text();
    }

    private Map<Question, String> askAll(List<Question> questions) {
        Map<Question, String> answers = new HashMap<>();
        questions.forEach(q -> answers.put(q, ask(q)));
        return answers;
    }

    /** Asks the same questions again and again and keeps each answer that is unlike the others. */
    private final class Reader implements Callable<Map<Question, Set<String>>> {
        private final List<Question> questions;
        private final AtomicBoolean stop;
        private final AtomicLong rounds = new AtomicLong();

        Reader(List<Question> questions, AtomicBoolean stop) {
            this.questions = questions;
            this.stop = stop;
        }

        @Override
        public Map<Question, Set<String>> call() {
            Map<Question, Set<String>> seen = new HashMap<>();
            while (!stop.get()) {
                for (Question q : questions) {
                    seen.computeIfAbsent(q, k -> new HashSet<>()).add(ask(q));
                }
                rounds.incrementAndGet();
            }
            return seen;
        }
    }

    /** Until each reader has asked everything at least once from now on. */
    private static void awaitARoundOf(List<Reader> readers) {
        List<Long> enough = readers.stream().map(r -> r.rounds.get() + 2).toList();
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                IntStream.range(0, readers.size())
                                        .allMatch(
                                                i -> readers.get(i).rounds.get() >= enough.get(i)));
    }

    private void awaitAnother(Question question, String answer) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !ask(question).equals(answer));
    }

    @Test
    void everyAnswerIsOfTheOldCityOrOfTheNewOneAndNeverAMixture() throws Exception {
        Question telling = single().get(0);
        String empty = ask(telling);
        TestCity.fill(store);
        awaitAnother(telling, empty);
        await().until(() -> ask(telling).contains("新单位") && ask(telling).contains("路灯"));
        List<Question> questions = new ArrayList<>(single());
        questions.addAll(List.of(batch(false), batch(true)));
        Map<Question, String> old = askAll(questions);
        AtomicBoolean stop = new AtomicBoolean();
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < READERS_OF_ONE_POINT; i++) {
            readers.add(new Reader(single(), stop));
        }
        readers.add(new Reader(List.of(batch(false)), stop));
        readers.add(new Reader(List.of(batch(true)), stop));

        ExecutorService threads = Executors.newFixedThreadPool(readers.size());
        try {
            List<Future<Map<Question, Set<String>>>> running = new ArrayList<>();
            readers.forEach(r -> running.add(threads.submit(r)));
            Map<Question, String> fresh = comeAndGo(readers, telling, questions, old);
            stop.set(true);
            for (Future<Map<Question, Set<String>>> reader : running) {
                check(reader.get(), old, fresh);
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
    }

    /** Activates and rolls back; tells the answers of the time between. */
    private Map<Question, String> comeAndGo(
            List<Reader> readers,
            Question telling,
            List<Question> questions,
            Map<Question, String> old) {
        Batches batches = Batches.in(store);
        Map<Question, String> fresh = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            long batch = TestCity.stageOtherZones(store);
            awaitARoundOf(readers);
            batches.activate(batch, Activation.of("tester", DAY));
            awaitAnother(telling, old.get(telling));
            awaitARoundOf(readers);
            Map<Question, String> now = askAll(questions);
            assertThat(round == 0 ? now : fresh).isEqualTo(now);
            fresh = now;
            theDayBeforeOnlyLearnsWhenItEnds(old, fresh);
            batches.rollback(batch, "tester");
            awaitAnother(telling, fresh.get(telling));
            awaitARoundOf(readers);
            assertThat(askAll(questions)).isEqualTo(old);
        }
        return fresh;
    }

    private static void theDayBeforeOnlyLearnsWhenItEnds(
            Map<Question, String> old, Map<Question, String> fresh) {
        Question dayBefore = Question.at("lon=122.005&lat=46.005&at=2023-12-31");
        assertThat(fresh.get(dayBefore)).contains("\"valid_to\":\"" + DAY + "\"", "新单位");
        assertThat(fresh.get(dayBefore).replace("\"" + DAY + "\"", "null"))
                .isEqualTo(old.get(dayBefore));
    }

    private static void check(
            Map<Question, Set<String>> seen,
            Map<Question, String> old,
            Map<Question, String> fresh) {
        seen.forEach(
                (question, answers) -> {
                    boolean stays = question.query.contains("lon=122.03");
                    assertThat(old.get(question).equals(fresh.get(question)))
                            .as("%s answers the same before and after", question)
                            .isEqualTo(stays);
                    assertThat(answers.equals(Set.of(old.get(question)))).isEqualTo(stays);
                    assertThat(answers)
                            .as("%s", question)
                            .allMatch(
                                    a ->
                                            a.equals(old.get(question))
                                                    || a.equals(fresh.get(question)),
                                    "wholly old or wholly new");
                    assertThat(answers).hasSize(stays ? 1 : 2);
                });
    }
}
