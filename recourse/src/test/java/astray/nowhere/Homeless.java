package astray.nowhere;

class Homeless {}
