package io.gridward.importer.locate.flow;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes answers as they become ready, beside the thread that reads the questions. */
public final class AnswerSender implements Runnable {
    private final OrderedAnswers answers;
    private final OutputStream out;
    private final CompletableFuture<Void> sent = new CompletableFuture<>();

    private AnswerSender(OrderedAnswers answers, OutputStream out) {
        this.answers = answers;
        this.out = out;
    }

    /** A thread of its own that writes to the stream and does not close it. */
    public static AnswerSender start(OrderedAnswers answers, OutputStream out) {
        AnswerSender sender = new AnswerSender(answers, out);
        Thread thread = new Thread(sender, "batch-sender");
        thread.setDaemon(true);
        thread.start();
        return sender;
    }

    @Override
    public void run() {
        try {
            byte[] next = answers.take();
            while (next != null) {
                out.write(next);
                if (answers.idle()) {
                    out.flush();
                }
                next = answers.take();
            }
            out.flush();
            sent.complete(null);
        } catch (IOException | InterruptedException | RuntimeException e) {
            answers.abandon(e instanceof IOException io ? io : new IOException(e));
            sent.completeExceptionally(e);
        }
    }

    /** Waits until all is written. */
    public void await() throws IOException {
        try {
            sent.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            InterruptedIOException broken = new InterruptedIOException("the answers broke off");
            broken.initCause(e.getCause());
            throw broken;
        }
    }
}
