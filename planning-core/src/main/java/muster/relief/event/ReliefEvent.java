package muster.relief.event;

import muster.shared.OfOperation;

/** What a federal agency keeps of survivors. In a stream of its own, so that the plan's version does not move with it; no agency is told. */
public sealed interface ReliefEvent extends OfOperation permits ReliefRecorded {}
