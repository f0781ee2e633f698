package io.gridward.importer.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps libraries quiet on the console. Done here and not in a configuration file, which would
 * govern every application that has this jar on its class path.
 */
final class QuietLogging {
    private QuietLogging() {}

    static void start() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
            logback.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        }
        LogManager.getLogManager().reset();
    }
}
