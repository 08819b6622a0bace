package muster.origin.event;

import muster.shared.OfOperation;

/** What happened to material that its originator controls. In a stream of its own, so that the plan's version does not move with it. */
public sealed interface OriginEvent extends OfOperation
        permits MaterialContributed, ReleasePermitted, PermissionRevoked, MaterialPassedOn {}
