export { type DeviceApiPorts, registerDeviceApi } from './register-device-api.ts';
