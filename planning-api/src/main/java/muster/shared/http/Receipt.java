package muster.shared.http;

import java.util.List;
import muster.decision.Warning;

/**
 * The answer to an accepted command.
 *
 * @param id of what was created or changed
 * @param version of the stream after it: the ETag
 * @param position of its last event in the ledger: give it as {@code minPosition} to read what was written
 */
public record Receipt(String id, long version, long position, List<Warning> warnings) {}
