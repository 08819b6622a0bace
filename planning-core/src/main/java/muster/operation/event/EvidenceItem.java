package muster.operation.event;

import muster.shared.OfficerId;

/** What was seized: who found it and exactly where (rule WAR-09). */
public record EvidenceItem(String item, String place, OfficerId finderId) {}
