/** What stands in the way of starting, in sentences for whoever runs the portal; told without a stack. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}
