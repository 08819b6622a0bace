package muster.planted.operation;

/** Its name says nothing. */
class PlanHelper {}
