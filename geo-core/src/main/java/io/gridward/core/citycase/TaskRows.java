package io.gridward.core.citycase;

import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tables {@code case_task}, {@code case_photo} and {@code case_contact}, on the caller's
 * transaction.
 */
record TaskRows(Connection connection, Dialect dialect) {

    /** Issues or answers the task of a step, if it has to do with one. */
    void note(StepWork work, CaseFile file) throws SQLException {
        CaseMove move = work.step().move();
        if (StepWork.isTask(move)) {
            issue(work, file);
        } else if (StepWork.isAnswer(move)) {
            answer(work, file);
        }
    }

    /** Issues and answers the tasks of cases that are taken over. */
    void noteAll(List<PastCase.Walked> cases) throws SQLException {
        try (PreparedStatement insert = prepare("citycase/insert_task");
                PreparedStatement update = prepare("citycase/answer_task")) {
            for (PastCase.Walked one : cases) {
                for (PastCase.TaskStep task : one.tasks()) {
                    if (StepWork.isTask(task.work().step().move())) {
                        bindIssue(insert, task.work(), task.after());
                        insert.addBatch();
                    } else {
                        bindAnswer(update, task.work(), task.after());
                        update.addBatch();
                    }
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private void issue(StepWork work, CaseFile file) throws SQLException {
        try (PreparedStatement insert = prepare("citycase/insert_task")) {
            bindIssue(insert, work, file);
            insert.executeUpdate();
        }
    }

    private void bindIssue(PreparedStatement insert, StepWork work, CaseFile file)
            throws SQLException {
        insert.setString(1, file.caseNo());
        insert.setLong(2, file.getNumber(CaseField.TASK));
        insert.setString(3, work.step().move().name());
        dialect.bindValue(insert, 4, work.step().inspector(), String.class);
        dialect.bindValue(insert, 5, work.mover().name(), String.class);
        dialect.bindValue(insert, 6, work.now(), OffsetDateTime.class);
        insert.setLong(7, work.isInTime() ? 1 : 0);
        dialect.bindValue(insert, 8, file.moment(CaseField.STAGE_DUE_AT), OffsetDateTime.class);
    }

    private void answer(StepWork work, CaseFile file) throws SQLException {
        try (PreparedStatement update = prepare("citycase/answer_task")) {
            bindAnswer(update, work, file);
            update.executeUpdate();
        }
    }

    private void bindAnswer(PreparedStatement update, StepWork work, CaseFile file)
            throws SQLException {
        dialect.bindValue(update, 1, work.now(), OffsetDateTime.class);
        update.setLong(2, work.isInTime() ? 1 : 0);
        update.setLong(3, Boolean.TRUE.equals(work.step().result()) ? 1 : 0);
        update.setString(4, file.caseNo());
        update.setLong(5, file.getNumber(CaseField.TASK));
    }

    List<InspectorTask> list() throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_tasks")) {
            return read(question);
        }
    }

    List<InspectorTask> listOpen(String inspector) throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_open_tasks")) {
            dialect.bindValue(question, 1, inspector, String.class);
            return read(question);
        }
    }

    private List<InspectorTask> read(PreparedStatement question) throws SQLException {
        List<InspectorTask> tasks = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                tasks.add(
                        new InspectorTask(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getString(3).equals(CaseMove.CHECK.name()),
                                rows.getString(4),
                                rows.getString(5),
                                moment(rows, 6),
                                rows.getLong(7) == 1,
                                moment(rows, 8),
                                dialect.readValue(rows, 9, OffsetDateTime.class),
                                CaseRows.truth(dialect.readValue(rows, 10, Long.class)),
                                CaseRows.truth(dialect.readValue(rows, 11, Long.class))));
            }
        }
        return tasks;
    }

    List<String> listOwn(String account, int most) throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_own")) {
            dialect.bindValue(question, 1, account, String.class);
            dialect.bindValue(question, 2, account, String.class);
            question.setInt(3, most);
            List<String> numbers = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
            }
            return numbers;
        }
    }

    private OffsetDateTime moment(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(dialect.readValue(rows, column, OffsetDateTime.class));
    }

    void insert(String caseNo, long number, CasePhoto photo, Mover mover, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = prepare("citycase/insert_photo")) {
            insert.setString(1, caseNo);
            insert.setLong(2, number);
            insert.setString(3, photo.move().name());
            insert.setString(4, photo.sha256());
            dialect.bindValue(insert, 5, photo.mediaType(), String.class);
            insert.setLong(6, photo.bytes());
            dialect.bindValue(insert, 7, photo.takenAt(), OffsetDateTime.class);
            dialect.bindValue(insert, 8, photo.lon(), Double.class);
            dialect.bindValue(insert, 9, photo.lat(), Double.class);
            dialect.bindValue(insert, 10, mover.name(), String.class);
            dialect.bindValue(insert, 11, now, OffsetDateTime.class);
            insert.executeUpdate();
        }
    }

    List<CasePhoto> photos(String caseNo) throws SQLException {
        try (PreparedStatement question = prepare("citycase/list_photos")) {
            dialect.bindValue(question, 1, caseNo, String.class);
            List<CasePhoto> photos = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    photos.add(
                            new CasePhoto(
                                    CaseMove.valueOf(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getLong(5),
                                    dialect.readValue(rows, 6, OffsetDateTime.class),
                                    dialect.readValue(rows, 7, Double.class),
                                    dialect.readValue(rows, 8, Double.class)));
                }
            }
            return photos;
        }
    }

    void insert(String caseNo, CaseReport.Contact contact) throws SQLException {
        try (PreparedStatement insert = prepare("citycase/insert_contact")) {
            insert.setString(1, caseNo);
            dialect.bindValue(insert, 2, contact.name(), String.class);
            dialect.bindValue(insert, 3, contact.phone(), String.class);
            insert.executeUpdate();
        }
    }

    Optional<CaseReport.Contact> contact(String caseNo) throws SQLException {
        try (PreparedStatement question = prepare("citycase/get_contact")) {
            dialect.bindValue(question, 1, caseNo, String.class);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next()
                        ? Optional.of(new CaseReport.Contact(rows.getString(1), rows.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private PreparedStatement prepare(String question) throws SQLException {
        return connection.prepareStatement(SqlText.of(question));
    }
}
