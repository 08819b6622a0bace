package muster.planted.operation.view;

import muster.planted.operation.http.PlanController;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A view that sends commands and knows a door. */
public class Board {
    CommandGateway gateway;
    PlanController door;
}
