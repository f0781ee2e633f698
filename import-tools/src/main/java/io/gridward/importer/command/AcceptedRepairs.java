package io.gridward.importer.command;

import io.gridward.importer.check.RepairKind;
import java.util.Set;

/**
 * Repairs that a person accepts on the command line: a type of its own, since a set of kinds means
 * many options to picocli.
 *
 * @param kinds kinds of repair
 */
record AcceptedRepairs(Set<RepairKind> kinds) {}
