package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.Locator;
import io.gridward.importer.locate.question.BadField;
import java.time.LocalDate;
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

    /** The answers to some records of a block, one line each. */
    byte[] decide(RecordBlock block, int from, int to) {
        LineReader reader = readers.get();
        AnswerText text = new AnswerText(format);
        QuestionLine line = new QuestionLine();
        for (int i = from; i < to; i++) {
            line.clear();
            decide(block, i, reader, line, text);
        }
        return text.toBytes();
    }

    private void decide(
            RecordBlock block, int i, LineReader reader, QuestionLine line, AnswerText text) {
        try {
            readWhole(block, i, reader, line);
            text.answer(line, locator.decide(line.fields().question(today)));
        } catch (BadLine e) {
            fault(line, e.message(block.line(i)), text);
        } catch (BadField e) {
            fault(line, new BadLine(e.field(), e.fault()).message(block.line(i)), text);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            fault(line, new BadLine(null, INTERNAL).message(block.line(i)), text);
        }
    }

    private void fault(QuestionLine line, String message, AnswerText text) {
        errors.increment();
        text.fault(line, message);
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
                new QuestionLine(),
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
