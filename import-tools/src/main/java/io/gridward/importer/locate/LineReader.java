package io.gridward.importer.locate;

/** Takes one line apart; of one thread. */
interface LineReader {

    /**
     * Reads the bytes {@code from} to before {@code to}.
     *
     * @throws BadLine when the line is malformed as a whole; what was read before stays
     */
    void read(byte[] bytes, int from, int to, QuestionLine into) throws BadLine;
}
