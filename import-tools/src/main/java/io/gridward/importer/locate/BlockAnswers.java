package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.importer.locate.WaitingBlocks.Part;
import io.gridward.importer.locate.question.BadField;
import io.gridward.importer.locate.record.RecordBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides blocks of lines; for many threads. */
final class BlockAnswers {
    private static final LocalText UNTERMINATED =
            LocalText.of("引号未闭合", "a quoted field has no end");
    private static final LocalText INTERNAL =
            LocalText.of("服务内部错误，此行未作答", "could not be answered: an internal error");

    private final Locator locator;
    private final LocalDate today;
    private final BatchFormat format;
    private final Supplier<LineReader> readers;
    private final LocalText tooLong;
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    BlockAnswers(
            Locator locator,
            LocalDate today,
            BatchFormat format,
            Supplier<LineReader> readers,
            int maxLineBytes) {
        this.locator = locator;
        this.today = today;
        this.format = format;
        this.readers = readers;
        this.tooLong =
                LocalText.of(
                        "超过 %d 字节".formatted(maxLineBytes),
                        "is longer than %d bytes".formatted(maxLineBytes));
    }

    /** A line as it was read: what it asks, or else what is wrong with it. */
    private record Asked(
            long line,
            @Nullable String id,
            boolean idIsNumber,
            @Nullable LocateQuestion question,
            @Nullable BadLine fault) {}

    /** The answers to records that are decided together, one line each, in their order. */
    byte[] decide(List<Part> parts) {
        List<Asked> lines = read(parts);
        List<LocateQuestion> questions = new ArrayList<>(lines.size());
        for (Asked asked : lines) {
            if (asked.question != null) {
                questions.add(asked.question);
            }
        }
        Iterator<? extends @Nullable Decision> decisions = decideAll(questions).iterator();
        AnswerText text = new AnswerText(format);
        for (Asked asked : lines) {
            Decision decision = asked.question == null ? null : decisions.next();
            if (decision != null) {
                text.answer(asked.id, asked.idIsNumber, decision);
            } else {
                BadLine fault = asked.fault == null ? new BadLine(null, INTERNAL) : asked.fault;
                errors.increment();
                text.fault(asked.id, asked.idIsNumber, fault.message(asked.line));
            }
        }
        return text.toBytes();
    }

    private List<Asked> read(List<Part> parts) {
        List<Asked> lines = new ArrayList<>();
        LineReader reader = readers.get();
        QuestionLine line = new QuestionLine();
        for (Part part : parts) {
            for (int i = part.from(); i < part.to(); i++) {
                line.clear();
                lines.add(read(part.block(), i, reader, line));
            }
        }
        return lines;
    }

    private Asked read(RecordBlock block, int i, LineReader reader, QuestionLine line) {
        LocateQuestion question = null;
        BadLine fault = null;
        try {
            readWhole(block, i, reader, line);
            question = line.fields().question(today);
        } catch (BadLine e) {
            fault = e;
        } catch (BadField e) {
            fault = new BadLine(e.field(), e.fault());
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
        return new Asked(block.line(i), line.text(Field.ID), line.idIsNumber(), question, fault);
    }

    /** The decisions in the order of the questions; null for one that could not be decided. */
    private List<? extends @Nullable Decision> decideAll(List<LocateQuestion> questions) {
        try {
            return locator.decideAll(questions);
        } catch (RuntimeException e) {
            return questions.stream().map(this::decideAlone).toList();
        }
    }

    private @Nullable Decision decideAlone(LocateQuestion question) {
        try {
            return locator.decide(question);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            return null;
        }
    }

    private void readWhole(RecordBlock block, int i, LineReader reader, QuestionLine line)
            throws BadLine {
        if (block.fault(i) == RecordBlock.TOO_LONG) {
            readBeginning(block, i, reader, line);
            throw new BadLine(null, tooLong);
        }
        reader.read(block.bytes(), block.from(i), block.to(i), line);
        if (block.fault(i) == RecordBlock.UNTERMINATED) {
            throw new BadLine(null, UNTERMINATED);
        }
    }

    /** Only for the id: what stands before the last comma is whole. */
    private static void readBeginning(
            RecordBlock block, int i, LineReader reader, QuestionLine line) {
        int to = block.to(i) - 1;
        while (to > block.from(i) && block.bytes()[to] != ',') {
            to--;
        }
        try {
            reader.read(block.bytes(), block.from(i), to, line);
        } catch (BadLine e) {
            // told as too long
        }
    }

    /** The line that says why nothing comes after it. */
    byte[] stop(LocalText why) {
        AnswerText text = new AnswerText(format);
        text.fault(
                null,
                false,
                "%s，其余各行未作答 / %s: the lines that follow are not answered"
                        .formatted(why.zh(), why.en()));
        return text.toBytes();
    }

    long errors() {
        return errors.sum();
    }

    @Nullable Throwable failure() {
        return failure.get();
    }
}
