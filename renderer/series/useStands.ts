import { useEffect, useState } from 'react';
import { afterPaint } from './afterPaint';

/** Whether what is there has been on the screen: what is not looked at first follows then. */
export function useStands(isThere: boolean): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => (isThere ? afterPaint(() => setStands(true)) : undefined), [isThere]);
  return stands;
}
