declare module 'fs-native-extensions' {
  /** Exclusive lock of the whole file for this opening of it; false when somebody else has one. */
  export function tryLock(fileDescriptor: number): boolean;
}
