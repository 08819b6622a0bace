package muster.officer;

import muster.officer.event.Authority;
import muster.shared.OfficerId;

/** Give a sworn person power in a jurisdiction: by law, deputation or designation. */
public record GrantAuthority(OfficerId officerId, Authority authority) implements OfficerCommand {}
